import type { ReactNode } from 'react';

/** To the other of the two languages; what stands on it is in that language, and said so to whatever reads it aloud. */
export function LanguageButton(props: {
  /** The language of the screen now. */
  readonly language: 'zh' | 'en';
  readonly label: string;
  readonly onClick: () => void;
}): ReactNode {
  const { language, label, onClick } = props;
  return (
    <button type="button" className="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={onClick}>
      {label}
    </button>
  );
}
