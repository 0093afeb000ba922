import { useEffect, useState } from 'react';

/** Whether fingers are at work: what last touched the screen, and before that what the device is made for. */
export function useIsTouch(): boolean {
  const [isTouch, setTouch] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const onDown = ({ pointerType }: PointerEvent) => setTouch(pointerType === 'touch');
    window.addEventListener('pointerdown', onDown, true);
    return () => window.removeEventListener('pointerdown', onDown, true);
  }, []);
  return isTouch;
}
