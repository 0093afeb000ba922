import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  chooseReachTo,
  chooseReachVia,
  chooseReachWalk,
  keepReachMetres,
  moveReachMetres,
} from '../../commands/choose-reach.ts';
import { keepReach } from '../../commands/keep-reach.ts';
import { selectArea } from '../../commands/select-area.ts';
import type { NetworkReport } from '../../jobs/reach/protocol.ts';
import { reachDotsOf, reachSumsOf, unservedOf } from '../../state/selectors/reach-states.ts';
import type { ReachData } from '../../state/session-store.ts';
import { type ReachVia, reachRange, reachVias, reachWalks } from '../../state/view-store.ts';
import { countText } from '../../text/numbers.ts';
import { facilityKindWord, type ReachWords, reachWords } from '../../text/reach-words.ts';
import { MeetingExport } from './meeting-export.tsx';
import { ReachSwatch, ReachWaySwatch } from './reach-swatch.tsx';
import { useDesk, useSession, useView, useWords } from './use-desk.ts';
import './reach-panel.css';

/** So many villages are listed. */
const mostListed = 50;
/** The address follows when the slider has stood still for so long, milliseconds. */
const restMs = 250;

/** The layer 'reach': destination, radius, legend with figures, and the villages that stay without. */
export function ReachPanel(): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = reachWords(language);
  const kept = useView((view) => view.reachMetres);
  const metres = useSession((session) => session.reachMetres) ?? kept;
  const data = useSession((session) => session.reach?.data ?? null);
  useEffect(() => keepReach(desk), [desk]);
  const dots = reachDotsOf(data, metres);
  if (data === null || dots === null) return <Frame words={words}>{words.waiting}</Frame>;
  if (data.destination === null) return <Frame words={words}>{words.nothingOffered}</Frame>;
  const sums = reachSumsOf(data, dots.states);
  const { covered, planned, uncovered, missing } = sums;
  const unserved = unservedOf(data, dots.states, mostListed);
  return (
    <Frame words={words}>
      <div className="reach-controls">
        <Destination offered={data.offered} chosen={data.destination} words={words} />
        <Radius metres={metres} words={words} />
        <Via words={words} />
      </div>
      <p className="reach-share" aria-live="polite">
        <strong>{words.share(covered.people, covered.people + planned.people + uncovered.people)}</strong>{' '}
        {words.states.covered}
      </p>
      <ul className="legend">
        {(['covered', 'planned', 'uncovered'] as const).map((state) => (
          <li key={state} className="legend-row">
            <ReachSwatch state={state} />
            <span className="legend-label">{words.states[state]}</span>
            <span className="legend-count">{words.people(sums[state])}</span>
          </li>
        ))}
        {data.network && <NetworkRows network={data.network} data={data} words={words} />}
        {missing.villages > 0 && (
          <li className="legend-row">
            <span />
            <span className="legend-label">{words.states.missing}</span>
            <span className="legend-count">{words.people(missing)}</span>
          </li>
        )}
      </ul>
      <details className="reach-unserved">
        <summary>{uncovered.villages === 0 ? words.none : words.unserved(unserved.length, uncovered.villages)}</summary>
        <ol>
          {unserved.map((i) => (
            <li key={data.codes[i]}>
              <button type="button" className="link-button" onClick={() => selectArea(desk, data.codes[i]!)}>
                {data.names[i]}
              </button>
              <span className="legend-count">{Number.isNaN(data.people[i]!) ? '–' : countText(data.people[i]!)}</span>
            </li>
          ))}
        </ol>
      </details>
      <p className="quiet">{data.network ? words.methodAlong : words.method}</p>
      <MeetingExport table="reach" name={words.title} />
    </Frame>
  );
}

function Frame({ words, children }: { readonly words: ReachWords; readonly children: ReactNode }): ReactNode {
  return (
    <section className="plate reach-panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      {children}
    </section>
  );
}

function Destination(props: {
  readonly offered: readonly string[];
  readonly chosen: string;
  readonly words: ReachWords;
}): ReactNode {
  const { offered, chosen, words } = props;
  const desk = useDesk();
  const language = useView((view) => view.language);
  const { technicalClass } = useWords().place;
  const options = (start: string, nameOf: (id: string) => string) =>
    offered
      .filter((each) => each.startsWith(start))
      .map((each) => (
        <option key={each} value={each}>
          {nameOf(each.slice(start.length))}
        </option>
      ));
  return (
    <label>
      <span>{words.to}</span>
      <select className="field" value={chosen} onChange={(event) => chooseReachTo(desk, event.target.value)}>
        <optgroup label={words.facilities}>{options('facility:', (id) => facilityKindWord(id, language))}</optgroup>
        <optgroup label={words.roads}>{options('road:', (id) => words.orBetter(technicalClass(id)))}</optgroup>
      </select>
    </label>
  );
}

/** In a straight line, or along the roads with a limit of the way on foot. */
function Via({ words }: { readonly words: ReachWords }): ReactNode {
  const desk = useDesk();
  const via = useView((view) => view.reachVia);
  const walk = useView((view) => view.reachWalk);
  return (
    <>
      <label>
        <span>{words.via}</span>
        <select
          className="field"
          value={via}
          onChange={(event) => chooseReachVia(desk, event.target.value as ReachVia)}
        >
          {reachVias.map((each) => (
            <option key={each} value={each}>
              {words.vias[each]}
            </option>
          ))}
        </select>
      </label>
      {via === 'roads' && (
        <label>
          <span>{words.walk}</span>
          <select
            className="field"
            value={walk}
            onChange={(event) => chooseReachWalk(desk, Number(event.target.value))}
          >
            {reachWalks.map((each) => (
              <option key={each} value={each}>
                {words.length(each)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** What the network was made of, as the map marks it; the area's border says how finely it was drawn. */
function NetworkRows(props: {
  readonly network: NetworkReport;
  readonly data: ReachData;
  readonly words: ReachWords;
}): ReactNode {
  const { network, data, words } = props;
  const area = useSession((session) => session.reachArea?.data ?? null);
  const walk = useView((view) => view.reachWalk);
  const isTooWide = area !== null && area.stepMetres > walk;
  const areaText = area === null ? '' : isTooWide ? words.areaTooWide : words.areaStep(area.stepMetres);
  const noWay = data.existing.reduce((sum, metres) => sum + (metres === Number.POSITIVE_INFINITY ? 1 : 0), 0);
  const rows: { readonly mark: 'area' | 'apart' | 'joint'; readonly label: string; readonly count: string }[] = [
    { mark: 'area', label: words.area, count: areaText },
  ];
  if (network.parts > 1)
    rows.push({ mark: 'apart', label: words.apart, count: words.parts(network.parts - 1, network.apartMetres) });
  if (network.nearMisses.length > 0)
    rows.push({
      mark: 'joint',
      label: words.nearMisses(network.toleranceMetres),
      count: words.places(network.nearMisses.length),
    });
  return (
    <>
      {rows.map(({ mark, label, count }) => (
        <li key={mark} className="legend-row">
          <ReachWaySwatch mark={mark} />
          <span className="legend-label">{label}</span>
          <span className="legend-count">{count}</span>
        </li>
      ))}
      {noWay > 0 && (
        <li className="legend-row">
          <span />
          <span className="legend-label">{words.noWay}</span>
          <span className="legend-count">{words.villages(noWay)}</span>
        </li>
      )}
    </>
  );
}

/** The map follows once a frame, the address once the slider rests. */
function Radius({ metres, words }: { readonly metres: number; readonly words: ReachWords }): ReactNode {
  const desk = useDesk();
  const via = useView((view) => view.reachVia);
  // The slider's own value comes first: a press before the next frame starts from it, not from what the map shows.
  const [draft, setDraft] = useState<number | null>(null);
  const frame = useRef(0);
  const rest = useRef(0);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      window.clearTimeout(rest.current);
      keepReachMetres(desk);
    },
    [desk],
  );
  const move = (value: number) => {
    setDraft(value);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => moveReachMetres(desk, value));
    window.clearTimeout(rest.current);
    rest.current = window.setTimeout(() => {
      cancelAnimationFrame(frame.current);
      moveReachMetres(desk, value);
      keepReachMetres(desk);
      setDraft(null);
    }, restMs);
  };
  const shown = draft ?? metres;
  const text = `${(shown / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} km`;
  return (
    <label>
      <span>
        {via === 'roads' ? words.whole : words.radius} <output>{text}</output>
      </span>
      <input
        type="range"
        // The label names its first labelable element, which is the output.
        aria-label={via === 'roads' ? words.whole : words.radius}
        min={reachRange.least}
        max={reachRange.most}
        step={reachRange.step}
        value={shown}
        aria-valuetext={text}
        onChange={(event) => move(Number(event.target.value))}
      />
    </label>
  );
}
