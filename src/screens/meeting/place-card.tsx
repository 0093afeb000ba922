import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { AreaFigure } from '../../state/selectors/area-figures.ts';
import type { Cursor } from '../../state/session-store.ts';
import { dateText } from '../../text/dates.ts';
import { areaName, subjectTitle } from '../../text/names.ts';
import { countText, figureText } from '../../text/numbers.ts';
import { differenceUnit } from '../../text/units.ts';
import { absentWord, levelWord, valueOriginWord } from '../../text/words.ts';
import { ProjectFacts } from './project-facts.tsx';
import { categoryWord, FigureMark } from './ranked-table.tsx';
import { StatusMark } from './status-mark.tsx';
import { useAreaIndex, useSession, useShown, useView, useWords } from './use-desk.ts';
import { villageMap } from './village-map.ts';

const HoverSupport = lazy(() =>
  import('./room/village/hover-support.tsx').then((module) => ({ default: module.HoverSupport })),
);

const distance = 18;

/** What the pointer or the keyboard's cursor is on; beside the pointer, or at the top of the map for the keyboard. */
export function PlaceCard(): ReactNode {
  const cursor = useSession((session) => session.cursor);
  return cursor === null ? null : <PlaceFacts cursor={cursor} />;
}

/** The card of one place. */
export function PlaceFacts({ cursor }: { readonly cursor: Cursor }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || cursor.at === null) {
      setPlace(null);
      return;
    }
    const { at } = cursor;
    const settle = () => {
      const { offsetWidth, offsetHeight } = element;
      const isRight = at.x + distance + offsetWidth < window.innerWidth - 8;
      const isBelow = at.y + distance + offsetHeight < window.innerHeight - 8;
      setPlace({
        left: isRight ? at.x + distance : Math.max(8, at.x - distance - offsetWidth),
        top: isBelow ? at.y + distance : Math.max(8, at.y - distance - offsetHeight),
      });
    };
    settle();
    // An answer on its way makes the card taller when it comes.
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    return () => observer.disconnect();
  }, [cursor]);
  return (
    <div
      ref={box}
      className={cursor.at === null ? 'place-card place-card-fixed' : 'place-card'}
      {...(place === null ? {} : { style: place })}
      role="status"
    >
      {cursor.kind === 'area' && <AreaFacts code={cursor.id} />}
      {cursor.kind === 'village' && <VillageFacts code={cursor.id} />}
      {cursor.kind === 'project' && <ProjectFacts id={cursor.id} />}
    </div>
  );
}

function AreaFacts({ code }: { readonly code: string }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const shown = useShown();
  const index = useAreaIndex();
  const figure = shown.figureByCode.get(code);
  const area = index.byCode.get(code);
  if (!area) return <p>{code}</p>;
  return (
    <>
      <p className="place-name">
        {areaName(area, language)} <span className="quiet">{levelWord(area.level, language)}</span>
      </p>
      {figure && (
        <>
          <p className="place-subject">{subjectTitle(shown.subject, language)}</p>
          <p className="place-value">
            {figure.status === null && <FigureMark figure={figure} shown={shown} language={language} />}
            <strong>{valueText(figure, shown.unit, language)}</strong>
            {shown.subject?.kind === 'leading' && figure.category !== null && (
              <span>{categoryWord(figure, shown, language)}</span>
            )}
            {figure.status !== null && <StatusMark status={figure.status} />}
          </p>
          {figure.goal !== null && (
            <p>
              {words.cards.goal} {figureText(figure.goal, shown.unit, language)}
              {figure.gap !== null &&
                (figure.gap === 0
                  ? ` · ${words.cards.met}`
                  : ` · ${words.cards.gap} ${figureText(figure.gap, differenceUnit(shown.unit), language)}`)}
            </p>
          )}
          <p className="quiet">
            {[
              figure.origin === null ? '' : valueOriginWord(figure.origin, language),
              figure.missing > 0 ? words.legend.missingBelow(countText(figure.missing)) : '',
              figure.simulated ? words.place.simulated : '',
              area.approximate ? words.place.approximate : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </>
      )}
    </>
  );
}

function valueText(figure: AreaFigure, unit: string, language: 'zh' | 'en'): string {
  if (figure.value !== null) return figureText(figure.value, unit, language);
  return figure.absent === null ? '' : absentWord(figure.absent, language);
}

function VillageFacts({ code }: { readonly code: string }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const index = useAreaIndex();
  const village = villageMap(useSession((session) => session.figures.villages?.data ?? null)).get(code);
  if (!village) return <p>{code}</p>;
  const parent = index.byCode.get(village.parent);
  return (
    <>
      <p className="place-name">
        {village.name} {parent && <span className="quiet">{areaName(parent, language)}</span>}
      </p>
      {village.state !== null && (
        <p className="place-value">
          <strong>{words.villageStates[village.state]}</strong>
          {village.exitedOn !== null && village.state !== 'in' && (
            <span className="quiet">{words.place.exited(dateText(village.exitedOn, language))}</span>
          )}
        </p>
      )}
      <p>
        {words.place.poorPeople}{' '}
        {village.poorPeople === null ? absentWord('missing', language) : countText(village.poorPeople)}
        {village.people !== null && ` / ${words.place.people} ${countText(village.people)}`}
      </p>
      {!village.located && <p className="quiet">{words.place.notLocated}</p>}
      <Suspense fallback={null}>
        <HoverSupport code={village.code} key={code} />
      </Suspense>
    </>
  );
}
