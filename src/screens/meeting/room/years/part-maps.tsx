import { type ReactNode, useEffect, useState } from 'react';
import { askParts, type PartFigures, type Parts } from '../../../../commands/ask-parts.ts';
import { drillInto } from '../../../../commands/drill-into.ts';
import type { Shown } from '../../../../state/selectors/shown.ts';
import { meetingYearsWords } from '../../../../text/meeting-years-words.ts';
import { areaName } from '../../../../text/names.ts';
import { subjectColumn } from '../../../../text/subject-column.ts';
import { LegendList } from '../../legend-list.tsx';
import { ShownContext, useAreaIndex, useBareShown, useDesk, useView, useWorkspace } from '../../use-desk.ts';
import { useMeetingWords } from '../use-answer.ts';
import { SmallMap, smallPaths } from './small-map.tsx';

/** 逐地: one small map a county (or whatever the parts are), its own areas in classes that are the same in all; a press goes into the place. */
export function PartMaps({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingYearsWords(language);
  const { waiting } = useMeetingWords();
  const index = useAreaIndex();
  const shown = useBareShown();
  const [answer, setAnswer] = useState<Parts | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void askParts(desk, shown).then((found) => {
      if (isWanted) setAnswer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, shown]);
  if (answer === undefined) return <p className="quiet room-wait">{waiting}</p>;
  if (answer === null) return <p className="quiet room-wait">{words.noParts}</p>;
  return (
    <ShownContext value={answer.shown}>
      <p className="quiet">
        {words.partsHint}{' '}
        {answer.shown.subject?.kind === 'indicator' && words.unit(subjectColumn(answer.shown, language).unit)}
      </p>
      <div className="year-maps">
        {answer.parts.map((part) => {
          const area = index.byCode.get(part.code);
          return (
            <PartMap
              key={part.code}
              part={part}
              shown={answer.shown}
              name={area ? areaName(area, language) : part.code}
              onChoose={() => {
                drillInto(desk, part.code);
                onClose();
              }}
            />
          );
        })}
      </div>
      <LegendList />
    </ShownContext>
  );
}

function PartMap(props: {
  readonly part: PartFigures;
  readonly shown: Shown;
  readonly name: string;
  readonly onChoose: () => void;
}): ReactNode {
  const { part, shown, name, onChoose } = props;
  const workspace = useWorkspace();
  const codes = new Set<string>(part.figures.map(({ code }) => code));
  const paths = smallPaths(
    workspace,
    shown.areas.filter(({ code }) => codes.has(code)),
  );
  return <SmallMap name={name} figures={part.figures} shown={shown} paths={paths} onChoose={onChoose} />;
}
