import { useMemo, useSyncExternalStore } from 'react';
import { typeScale } from '../../map/type-scale.ts';

/** As in the style sheet: the panel lies below the map, the tools along its top. */
const narrow = window.matchMedia('(width < 60rem)');
const motion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** How large type on the map is, and whether motion is wanted. Follows the window. */
export function useScreenSize(): {
  readonly textScale: number;
  readonly reducedMotion: boolean;
  readonly isNarrow: boolean;
} {
  const textScale = useSyncExternalStore(onResize, typeScale);
  const isNarrow = useSyncExternalStore(onResize, () => narrow.matches);
  const reducedMotion = useSyncExternalStore(onMotion, () => motion.matches);
  return useMemo(() => ({ isNarrow, textScale, reducedMotion }), [textScale, reducedMotion, isNarrow]);
}

function onResize(listen: () => void): () => void {
  window.addEventListener('resize', listen);
  return () => window.removeEventListener('resize', listen);
}

function onMotion(listen: () => void): () => void {
  motion.addEventListener('change', listen);
  return () => motion.removeEventListener('change', listen);
}
