import type { ReactNode } from 'react';

/** One period; null where nothing is known or planned. `now` marks the period that the figure is of. */
export type SparkPoint = {
  readonly key: string;
  readonly actual: number | null;
  readonly planned: number | null;
  readonly now: boolean;
};

const width = 120;
const height = 34;
const inset = 4;

/** What was reached against the planned line: a solid line over a dashed one, a dot at the present period. Gaps stay gaps. */
export function Sparkline({
  points,
  label,
}: {
  readonly points: readonly SparkPoint[];
  readonly label: string;
}): ReactNode {
  const known = points.flatMap((point) =>
    [point.actual, point.planned].filter((value): value is number => value !== null),
  );
  if (known.length < 2 || points.length < 2) return null;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = (index: number) => inset + (index * (width - 2 * inset)) / (points.length - 1);
  const y = (value: number) =>
    high === low ? height / 2 : height - inset - ((value - low) * (height - 2 * inset)) / (high - low);
  const line = (pick: (point: SparkPoint) => number | null) =>
    points
      .map((point, i) => {
        const value = pick(point);
        if (value === null) return '';
        const before = points[i - 1];
        return `${before && pick(before) !== null ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
      })
      .join('');
  const now = points.findIndex((point) => point.now && point.actual !== null);
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="sparkline-plan" d={line((point) => point.planned)} />
      <path className="sparkline-real" d={line((point) => point.actual)} />
      {now >= 0 && <circle className="sparkline-now" cx={x(now)} cy={y(points[now]!.actual ?? 0)} r="3" />}
    </svg>
  );
}
