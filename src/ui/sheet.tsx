import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A modal dialog with a title; Escape, the button and a press beside it close it. Focus goes in and comes back by the browser's own rules. */
export function Sheet(props: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly actions?: ReactNode;
}): ReactNode {
  const { title, closeLabel, onClose, children, className, actions } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={`sheet ${className ?? ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file dialog that is left without a choice says `cancel` too, and it bubbles.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-head">
        <h2 id={titleId}>{title}</h2>
        <div className="sheet-actions">
          {actions}
          <button type="button" className="button" onClick={onClose}>
            {closeLabel}
          </button>
        </div>
      </div>
      {children}
    </dialog>
  );
}
