import { useMemo, useSyncExternalStore } from 'react';

/** As in the style sheet: the panel lies below the map, the tools along its top. */
const narrow = window.matchMedia('(width < 60rem)');
const motion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** How large type on the map is, and whether motion is wanted. Follows the window. */
export function useScreenSize(): {
  readonly textScale: number;
  readonly reducedMotion: boolean;
  readonly isNarrow: boolean;
} {
  const rem = useSyncExternalStore(onResize, remNow);
  const isNarrow = useSyncExternalStore(onResize, () => narrow.matches);
  const reducedMotion = useSyncExternalStore(onMotion, () => motion.matches);
  return useMemo(
    () => ({ isNarrow, textScale: Math.max(1, Math.round((rem / 15) * 20) / 20), reducedMotion }),
    [rem, reducedMotion, isNarrow],
  );
}

function onResize(listen: () => void): () => void {
  window.addEventListener('resize', listen);
  return () => window.removeEventListener('resize', listen);
}

function onMotion(listen: () => void): () => void {
  motion.addEventListener('change', listen);
  return () => motion.removeEventListener('change', listen);
}

function remNow(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
