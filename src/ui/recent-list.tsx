import type { ReactNode } from 'react';
import './recent-list.css';

export type RecentLine = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly mark: string | null;
};

/** Things opened before, each opened again or forgotten with one press. */
export function RecentList(props: {
  readonly lines: readonly RecentLine[];
  readonly title: string;
  readonly hint: string;
  readonly words: {
    readonly open: (title: string) => string;
    readonly forget: string;
    readonly forgetName: (title: string) => string;
    readonly forgetAll: string;
  };
  readonly onOpen: (key: string) => void;
  readonly onForget: (key: string) => void;
  readonly onForgetAll: () => void;
}): ReactNode {
  const { lines, title, hint, words, onOpen, onForget, onForgetAll } = props;
  return (
    <section className="recents" aria-labelledby="recents-title">
      <h2 id="recents-title">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <button
              type="button"
              className="recent"
              aria-label={words.open(line.title)}
              onClick={() => onOpen(line.key)}
            >
              <span className="recent-title">{line.title}</span>
              <span className="recent-detail">{line.detail}</span>
              {line.mark !== null && <span className="recent-mark">{line.mark}</span>}
            </button>
            <button
              type="button"
              className="button"
              aria-label={words.forgetName(line.title)}
              onClick={() => onForget(line.key)}
            >
              {words.forget}
            </button>
          </li>
        ))}
      </ul>
      <p className="recents-foot">
        <span>{hint}</span>
        <button type="button" className="button" onClick={onForgetAll}>
          {words.forgetAll}
        </button>
      </p>
    </section>
  );
}
