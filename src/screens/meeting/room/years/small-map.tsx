import { type ReactNode, useId } from 'react';
import { AbsentPatterns, patternId } from '../../../../map/fallback/fallback-areas.tsx';
import { fillOf } from '../../../../map/figure-fill.ts';
import { flatMap, pathData } from '../../../../map/flat-map.ts';
import { mapPalettes } from '../../../../map/layers/map-palette.ts';
import type { AreaFigure } from '../../../../state/selectors/area-figures.ts';
import type { Shown } from '../../../../state/selectors/shown.ts';
import type { OpenWorkspace } from '../../../../state/session-store.ts';
import { meetingYearsWords } from '../../../../text/meeting-years-words.ts';
import { useView } from '../../use-desk.ts';

const box = { width: 320, height: 260 };
const padding = { left: 6, right: 6, top: 6, bottom: 6 };

/** One of many maps, in the classes of `shown`; a press goes to what it shows. */
export function SmallMap(props: {
  readonly name: string;
  readonly figures: readonly AreaFigure[];
  readonly shown: Shown;
  readonly paths: ReadonlyMap<string, string>;
  readonly onChoose: () => void;
}): ReactNode {
  const { name, figures, shown, paths, onChoose } = props;
  const prefix = useId();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const words = meetingYearsWords(language);
  const absent = figures.filter((figure) => figure.absent !== null).length;
  return (
    <button type="button" className="year-map" aria-label={words.map(name, absent)} onClick={onChoose}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" focusable="false">
        <AbsentPatterns theme={theme} scale={1} prefix={prefix} />
        {figures.map((figure) => (
          <path
            key={figure.code}
            d={paths.get(figure.code) ?? ''}
            fill={
              figure.absent === null
                ? (fillOf(figure, shown, theme) ?? 'none')
                : `url(#${patternId(prefix, figure.absent)})`
            }
            fillRule="evenodd"
            stroke={mapPalettes[theme].boundaryHair}
            strokeWidth="0.8"
          />
        ))}
      </svg>
      <span>{name}</span>
      {absent > 0 && <span className="quiet">{words.absent(absent)}</span>}
    </button>
  );
}

/** Outlines of some areas, fitted into a small map. */
export function smallPaths(
  { polygons }: OpenWorkspace,
  areas: readonly Pick<Shown['areas'][number], 'code' | 'bounds'>[],
): ReadonlyMap<string, string> {
  const boxes = areas.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  if (boxes.length === 0) return new Map();
  const pick = (side: number, of: (...all: number[]) => number) => of(...boxes.map((each) => each[side]!));
  const frame = [pick(0, Math.min), pick(1, Math.min), pick(2, Math.max), pick(3, Math.max)] as const;
  const { project } = flatMap(frame, box, padding);
  const wanted = new Set<string>(areas.map(({ code }) => code));
  return new Map(
    polygons.features
      .filter(({ properties }) => wanted.has(properties.code))
      .map(({ properties, geometry }) => [properties.code, pathData(geometry, project)]),
  );
}
