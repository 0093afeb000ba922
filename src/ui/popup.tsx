import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * A button that opens a small panel below itself. Escape and a press elsewhere close it; focus returns to the button. What is inside may
 * close it too, when it is given as a function.
 */
export function Popup(props: {
  readonly label: ReactNode;
  readonly name?: string;
  readonly className?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}): ReactNode {
  const { label, name, className, children } = props;
  const [open, setOpen] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (!home.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to Escape on its way up
    <div
      ref={home}
      className="popup"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={className ?? 'button'}
        aria-expanded={open}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <div className="popover popup-panel">{typeof children === 'function' ? children(close) : children}</div>}
    </div>
  );
}
