import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus near where it was when what had it goes away (a line taken out, an element deleted, a form that is done): it goes to the closest part
 * around it that is still there and may have it. Without this it falls to the page, and whoever works by keyboard begins at the top again.
 */
export function useFocusHome(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = stage.current;
    if (!root) return;
    let last: Element | null = null;
    let homes: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      homes = last ? homesOf(last, root) : [];
    };
    const bringHome = () => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      homes.find((home) => home.isConnected)?.focus({ preventScroll: true });
    };
    root.addEventListener('focusin', remember);
    const observer = new MutationObserver(bringHome);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [stage]);
}

/** What is around an element within the stage and takes the focus, closest first. */
function homesOf(element: Element, root: HTMLElement): readonly HTMLElement[] {
  const homes: HTMLElement[] = [];
  for (let at = element.parentElement; at && at !== root; at = at.parentElement)
    if (at.hasAttribute('tabindex')) homes.push(at);
  return homes;
}
