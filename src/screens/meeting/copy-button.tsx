import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from './use-desk.ts';

/** Puts text on the clipboard and says whether that worked. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }): ReactNode {
  const words = useWords();
  const [outcome, setOutcome] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <p className="copy-line">
      <button
        type="button"
        className="link-button"
        onClick={async () => setOutcome((await copy(text())) ? 'done' : 'failed')}
      >
        {label}
      </button>
      <span role="status">
        {outcome === 'done' ? words.buttons.copied : outcome === 'failed' ? words.buttons.copyFailed : ''}
      </span>
    </p>
  );
}

/** The clipboard needs a secure context; on a plain intranet address the old way serves. */
async function copy(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: the old way is tried below.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
