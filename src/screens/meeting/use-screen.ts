import { useMemo, useSyncExternalStore } from 'react';
import type { MapPadding } from '../../map/map-model.ts';
import { typeScale } from '../../map/type-scale.ts';

/** Room that the panels take, in rem; the same numbers as in meeting.css. */
const taken = { top: 4.2, right: 22.6, bottom: 7.4, left: 21.6 };
const bare = { top: 1, right: 1, bottom: 7.4, left: 1 };
/** Where the panels stand below the map. */
const beside = { top: 0.5, right: 0.5, bottom: 0.5, left: 0.5 };

/** How large type is, whether motion is wanted, and what of the map the panels cover. Follows the window. */
export function useScreen(panels: boolean): {
  readonly textScale: number;
  readonly reducedMotion: boolean;
  readonly padding: MapPadding;
} {
  const rem = useSyncExternalStore(onResize, remNow);
  const textScale = useSyncExternalStore(onResize, typeScale);
  const reducedMotion = useSyncExternalStore(onMotion, motionNow);
  const isNarrow = useSyncExternalStore(onWidth, widthNow);
  return useMemo(() => {
    const onWide = panels ? taken : bare;
    const room = isNarrow ? beside : onWide;
    return {
      textScale,
      reducedMotion,
      padding: { top: room.top * rem, right: room.right * rem, bottom: room.bottom * rem, left: room.left * rem },
    };
  }, [rem, textScale, reducedMotion, panels, isNarrow]);
}

const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
/** The same width as in narrow.css. */
const narrow = window.matchMedia('(width <= 62rem)');

function onResize(listen: () => void): () => void {
  window.addEventListener('resize', listen);
  return () => window.removeEventListener('resize', listen);
}

function remNow(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function onMotion(listen: () => void): () => void {
  motion.addEventListener('change', listen);
  return () => motion.removeEventListener('change', listen);
}

function onWidth(listen: () => void): () => void {
  narrow.addEventListener('change', listen);
  return () => narrow.removeEventListener('change', listen);
}

function widthNow(): boolean {
  return narrow.matches;
}

function motionNow(): boolean {
  return motion.matches;
}
