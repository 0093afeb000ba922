import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { askYears, type YearFigures } from '../../../../commands/ask-years.ts';
import { choosePeriod } from '../../../../commands/choose-period.ts';
import { AbsentPatterns, patternId } from '../../../../map/fallback/fallback-areas.tsx';
import { fillOf } from '../../../../map/figure-fill.ts';
import { flatMap, pathData } from '../../../../map/flat-map.ts';
import { mapPalettes } from '../../../../map/layers/map-palette.ts';
import { periodText } from '../../../../text/dates.ts';
import { meetingYearsWords } from '../../../../text/meeting-years-words.ts';
import { subjectTitle } from '../../../../text/names.ts';
import { subjectColumn } from '../../../../text/subject-column.ts';
import { LegendList } from '../../legend-list.tsx';
import { useDesk, useShown, useView, useWorkspace } from '../../use-desk.ts';
import { useMeetingWords } from '../use-answer.ts';
import './years.css';

const box = { width: 320, height: 260 };
const padding = { left: 6, right: 6, top: 6, bottom: 6 };

/** 逐年图: one small map a year with the very classes of the map; a press goes to that year. */
export function YearMaps({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingYearsWords(language);
  const { waiting } = useMeetingWords();
  const shown = useShown();
  const [years, setYears] = useState<readonly YearFigures[] | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void askYears(desk, shown).then((found) => {
      if (isWanted) setYears(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, shown]);
  const paths = useAreaPaths();
  if (years === undefined) return <p className="quiet room-wait">{waiting}</p>;
  if (years === null) return <p className="quiet room-wait">{words.noYears}</p>;
  return (
    <div className="room-scroll scroll years" tabIndex={-1}>
      <h3>
        {subjectTitle(shown.subject, language)}{' '}
        <span className="quiet">{shown.subject?.kind === 'indicator' && subjectColumn(shown, language).unit}</span>
      </h3>
      <p className="quiet">{words.hint}</p>
      <div className="year-maps">
        {years.map((year) => (
          <YearMap
            key={year.period}
            year={year}
            paths={paths}
            onChoose={() => {
              choosePeriod(desk, year.period);
              onClose();
            }}
          />
        ))}
      </div>
      <LegendList />
    </div>
  );
}

function YearMap(props: {
  readonly year: YearFigures;
  readonly paths: ReadonlyMap<string, string>;
  readonly onChoose: () => void;
}): ReactNode {
  const { year, paths, onChoose } = props;
  const prefix = useId();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const shown = useShown();
  const words = meetingYearsWords(language);
  const name = periodText(year.period, language);
  const absent = year.figures.filter((figure) => figure.absent !== null).length;
  return (
    <button type="button" className="year-map" aria-label={words.map(name, absent)} onClick={onChoose}>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" focusable="false">
        <AbsentPatterns theme={theme} scale={1} prefix={prefix} />
        {year.figures.map((figure) => (
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

/** Outlines of the shown areas, fitted into a small map. */
function useAreaPaths(): ReadonlyMap<string, string> {
  const { polygons } = useWorkspace();
  const { areas } = useShown();
  return useMemo(() => {
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
  }, [polygons, areas]);
}
