import type { ReactNode } from 'react';
import { type ReachLook, reachLooks, reachWayLooks } from '../../map/layers/reach-look.ts';
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

/** What the map shows of the network: the area within the limit, roads apart, ends joined over a gap. */
export function ReachWaySwatch({ mark }: { readonly mark: 'area' | 'apart' | 'joint' }): ReactNode {
  const theme = useView((view) => view.theme);
  const { fill, line } = reachWayLooks[theme][mark];
  return (
    <svg className="reach-swatch" viewBox="-7 -7 14 14" aria-hidden="true">
      {mark === 'area' && <rect x={-6} y={-4.5} width={12} height={9} fill={css(fill)} stroke={css(line)} />}
      {mark === 'apart' && <path d="M-6 3L-1 -2L6 -3" fill="none" stroke={css(line)} strokeWidth={2.2} />}
      {mark === 'joint' && <circle r={4.5} fill={css(fill)} stroke={css(line)} strokeWidth={1.6} />}
    </svg>
  );
}

function css([red, green, blue, alpha]: ReachLook['fill']): string {
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
}
