import type { ReactNode } from 'react';
import { reachLooks } from '../../map/layers/reach-look.ts';
import { useView } from './use-planning.ts';

/** A village as the map draws it. */
export function ReachDot({ state }: { readonly state: 'covered' | 'planned' | 'uncovered' }): ReactNode {
  const theme = useView((view) => view.theme);
  const { radius, fill, line } = reachLooks[theme][state];
  const css = ([red, green, blue]: readonly [number, number, number, number]) => `rgb(${red},${green},${blue})`;
  return (
    <svg className="reach-dot" viewBox="-7 -7 14 14" aria-hidden="true">
      <circle r={radius} fill={css(fill)} stroke={state === 'covered' ? 'none' : css(line)} strokeWidth={1.6} />
      {state === 'planned' && <circle r={radius * 0.42} fill={css(line)} />}
    </svg>
  );
}
