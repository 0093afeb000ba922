import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { askYears, type YearFigures } from '../../../../commands/ask-years.ts';
import { choosePeriod } from '../../../../commands/choose-period.ts';
import { periodText } from '../../../../text/dates.ts';
import { meetingYearsWords } from '../../../../text/meeting-years-words.ts';
import { LegendList } from '../../legend-list.tsx';
import { ShownContext, useBareShown, useDesk, useView, useWorkspace } from '../../use-desk.ts';
import { useMeetingWords } from '../use-answer.ts';
import { SmallMap, smallPaths } from './small-map.tsx';

/** 逐年: one small map a year with the very classes of the map; a press goes to that year. */
export function YearMaps({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingYearsWords(language);
  const { waiting } = useMeetingWords();
  const workspace = useWorkspace();
  const shown = useBareShown();
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
  const paths = useMemo(() => smallPaths(workspace, shown.areas), [workspace, shown.areas]);
  if (years === undefined) return <p className="quiet room-wait">{waiting}</p>;
  if (years === null) return <p className="quiet room-wait">{words.noYears}</p>;
  return (
    <>
      <p className="quiet">{words.hint}</p>
      <div className="year-maps">
        {years.map(({ period, figures }) => (
          <SmallMap
            key={period}
            name={periodText(period, language)}
            figures={figures}
            shown={shown}
            paths={paths}
            onChoose={() => {
              choosePeriod(desk, period);
              onClose();
            }}
          />
        ))}
      </div>
      <ShownContext value={shown}>
        <LegendList />
      </ShownContext>
    </>
  );
}
