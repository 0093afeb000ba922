import type { ReactNode } from 'react';
import { type ReachLook, reachLooks } from '../../map/layers/reach-look.ts';
import { useView } from './use-desk.ts';

/** The dot of the map in the legend: shape and colour. */
export function ReachSwatch({ state }: { readonly state: 'covered' | 'planned' | 'uncovered' }): ReactNode {
  const theme = useView((view) => view.theme);
  const look = reachLooks[theme][state];
  return (
    <svg className="reach-swatch" viewBox="-7 -7 14 14" aria-hidden="true">
      <circle r={look.radius * 1.25} fill={css(look.fill)} stroke={css(look.line)} strokeWidth={1.6} />
      {state === 'planned' && <circle r={look.radius * 0.55} fill={css(look.line)} />}
    </svg>
  );
}

function css([red, green, blue, alpha]: ReachLook['fill']): string {
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
}
