import type { ReactNode } from 'react';
import { Popup } from './popup.tsx';

export type ExportChoice = { readonly id: string; readonly label: string };

/** A quiet button that lists the formats something can be saved in. `name` says what, for those who do not see where it stands. */
export function ExportMenu({
  label,
  name,
  choices,
  className,
  onChoose,
}: {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly ExportChoice[];
  readonly className?: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <Popup label={label} name={name} className={className ?? 'button button-outlined'}>
      {(close) => (
        <ul className="export-list">
          {choices.map((choice) => (
            <li key={choice.id}>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  onChoose(choice.id);
                  close();
                }}
              >
                {choice.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}
