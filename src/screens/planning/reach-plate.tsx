import { type ReactNode, useState } from 'react';
import { showPlace } from '../../commands/plan/set-draft.ts';
import type { LiveReach, PlanPlaces } from '../../state/planning-store.ts';
import { areaIndexOf } from '../../state/selectors/area-index.ts';
import {
  increaseByArea,
  newlyReached,
  newlyReachedCount,
  type ReachSum,
  reachSummary,
  unknownVillages,
} from '../../state/selectors/live-figures.ts';
import { poorStanding } from '../../state/selectors/poor-standing.ts';
import { elementsById } from '../../state/selectors/present-plan.ts';
import { areaName } from '../../text/names.ts';
import { countText, figureText } from '../../text/numbers.ts';
import { planReachWords } from '../../text/plan-reach-words.ts';
import { PoorNote } from './day-choice.tsx';
import { ReachByYear } from './reach-by-year.tsx';
import { ReachDot } from './reach-dot.tsx';
import { ClassRadii, ReachQuestion } from './reach-question.tsx';
import { useDesk, useElements, usePanelWords, usePlanning, useView, useWords, useWorkspace } from './use-planning.ts';
import { useIsPoorUnknown, useWeightText, WeightTable, weights } from './weight-table.tsx';

/** So many villages are listed. */
const mostListed = 40;
/** So many roads that hang on nothing are named. */
const mostNamed = 8;

/** Who is reached, now and with the plan, while the mouse is down as well. */
export function ReachPlate(): ReactNode {
  const words = useWords();
  const reach = usePlanning((planning) => planning.reach);
  return (
    <section id="panel-reach" className="plate reach-plate" tabIndex={-1} aria-label={words.reach.title}>
      <h2>{words.reach.title}</h2>
      {reach ? <Reach reach={reach} /> : <p className="quiet">{words.reach.waiting}</p>}
      <ReachDetails />
    </section>
  );
}

type Given = { readonly reach: LiveReach; readonly places: PlanPlaces };

function Reach({ reach }: { readonly reach: LiveReach }): ReactNode {
  const { reach: words } = useWords();
  const { increase, draft, base, total, all } = reachSummary(reach);
  const isDrawing = usePlanning(({ draft }) => draft !== null && draft.tool !== 'measure' && draft.tool !== 'assign');
  const isPoorUnknown = useIsPoorUnknown();
  return (
    <>
      <ReachQuestion reach={reach} />
      <Headline sum={isDrawing ? draft : increase} isDrawing={isDrawing} isBehind={isDrawing && reach.isBehind} />
      <table className="reach-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.base}</th>
            <th scope="col">{words.increase}</th>
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {weights.map((weight) => (
            <tr key={weight}>
              <th scope="row">{words.rows[weight]}</th>
              {weight === 'poorPeople' && isPoorUnknown ? (
                [1, 2, 3].map((column) => <td key={column}>–</td>)
              ) : (
                <>
                  <td>{countText(base[weight])}</td>
                  <td className={increase[weight] > 0 ? 'is-new' : ''}>{signed(increase[weight])}</td>
                  <td>
                    {countText(total[weight])} <small>{share(total[weight], all[weight])}</small>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="reach-legend" aria-label={words.legend}>
        {(['covered', 'planned', 'uncovered'] as const).map((state) => (
          <li key={state}>
            <ReachDot state={state} />
            {words.states[state]}
          </li>
        ))}
      </ul>
      <Parts reach={reach} />
    </>
  );
}

/** Along the roads: which drawn ones hang on nothing, and in how many parts all of them lie. */
function Parts({ reach: { parts } }: { readonly reach: LiveReach }): ReactNode {
  const words = planReachWords(useView((view) => view.language));
  const elements = elementsById(useElements());
  const thisDraft = useWords().reach.thisDraft;
  if (parts === null) return null;
  const names = parts.apart.slice(0, mostNamed).map((id) => elements.get(id)?.name ?? thisDraft);
  return (
    <div className="reach-parts" role="status">
      {names.length > 0 && <p className="reach-apart">{words.apart(names, parts.apart.length - names.length)}</p>}
      <p className="quiet">{words.parts(parts.parts)}</p>
    </div>
  );
}

/** Where they live, which villages they are, and how it was reckoned. */
function ReachDetails(): ReactNode {
  const { reach: words } = useWords();
  const reach = usePlanning((planning) => planning.reach);
  const places = usePlanning((planning) => planning.places);
  const method = planReachWords(useView((view) => view.language));
  const { poorMissing } = usePanelWords();
  if (!reach || !places) return null;
  const unknown = unknownVillages(places);
  return (
    <div className="reach-details">
      <PoorNote places={places} />
      <ByCounty reach={reach} places={places} />
      <ReachByYear />
      <VillageList reach={reach} places={places} />
      {reach.via === 'line' && <ClassRadii reach={reach} />}
      <details>
        <summary>{words.methodTitle}</summary>
        <p className="quiet">{reach.via === 'roads' ? method.methodAlong : method.method}</p>
        <p className="quiet">{method.oneRule}</p>
        <p className="quiet">{method.ownRules}</p>
        {unknown.withoutPoor > 0 && poorStanding(places) !== 'unknown' && (
          <p className="quiet">{poorMissing(unknown.withoutPoor)}</p>
        )}
        {unknown.unlocated > 0 && <p className="quiet">{words.unlocated(unknown.unlocated)}</p>}
        {unknown.withoutPeople > 0 && <p className="quiet">{words.unknown(unknown.withoutPeople)}</p>}
      </details>
    </div>
  );
}

/** The one figure that matters, three times the size of the rest; spoken when the gesture ends. */
function Headline(props: {
  readonly sum: ReachSum;
  readonly isDrawing: boolean;
  readonly isBehind: boolean;
}): ReactNode {
  const { sum, isDrawing, isBehind } = props;
  const { reach: words } = useWords();
  const language = useView((view) => view.language);
  const textOf = useWeightText();
  const ofWhat = isDrawing ? words.thisDraft : words.newly;
  return (
    <div className="reach-headline" data-drawing={isDrawing}>
      <p className="reach-of">{isBehind ? planReachWords(language).preparing : ofWhat}</p>
      <p className="reach-number" aria-live={isDrawing ? 'off' : 'polite'}>
        <strong>{isBehind ? '…' : signed(sum.people)}</strong> {words.rows.people}
      </p>
      <p className="reach-more">
        <span>{figureText(sum.villages, 'villages', language)}</span> ·{' '}
        <span>{figureText(sum.households, 'households', language)}</span> ·{' '}
        <span>
          {words.rows.poorPeople} {textOf(sum, 'poorPeople')}
        </span>
      </p>
    </div>
  );
}

function ByCounty({ reach, places }: Given): ReactNode {
  const { reach: words } = useWords();
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  const { byCode } = areaIndexOf(summary);
  const rows = increaseByArea(reach, places, (code) => byCode.get(code)?.level === 'county');
  if (rows.length === 0) return null;
  return (
    <details className="reach-counties" open>
      <summary>{words.byCounty}</summary>
      <WeightTable
        head={words.county}
        rows={rows.map(({ code, increase }) => {
          const area = byCode.get(code);
          return { key: code, name: area ? areaName(area, language) : code, sum: increase };
        })}
      />
    </details>
  );
}

function VillageList({ reach, places }: Given): ReactNode {
  const desk = useDesk();
  const { reach: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const count = newlyReachedCount(reach);
  if (count === 0) return null;
  return (
    <details className="reach-villages" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.villageList(count)}</summary>
      <ol>
        {isOpen &&
          newlyReached(reach, places, mostListed).map((i) => (
            <li key={places.codes[i]}>
              <button
                type="button"
                className="link-button"
                onClick={() => showPlace(desk, [places.lon[i]!, places.lat[i]!])}
              >
                {places.names[i]}
              </button>
              <span>{Number.isNaN(places.people[i]!) ? '–' : countText(places.people[i]!)}</span>
            </li>
          ))}
      </ol>
    </details>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${countText(value)}` : countText(value);
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : `${((part / all) * 100).toFixed(1)}%`;
}
