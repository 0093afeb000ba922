import type { ReactNode } from 'react';
import './notice-line.css';

/** One sentence about what just happened, with a way on where there is one; read out without taking the focus. */
export function NoticeLine(props: {
  readonly text: string | null;
  readonly action?: { readonly label: string; readonly onPress: () => void } | null;
  readonly closeLabel: string;
  readonly onClose: () => void;
}): ReactNode {
  const { text, action = null, closeLabel, onClose } = props;
  return (
    <div className="notice-home" role="status">
      {text !== null && (
        <div className="notice">
          <p>{text}</p>
          {action && (
            <button type="button" className="button button-outlined" onClick={action.onPress}>
              {action.label}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {closeLabel}
          </button>
        </div>
      )}
    </div>
  );
}
