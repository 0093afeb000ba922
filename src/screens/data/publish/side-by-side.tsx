import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { compareMap, type MapPair, type TriedRelease } from '../../../commands/try-release.ts';
import { countText } from '../../../text/numbers.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { useDesk, useView } from '../use-data.ts';
import { cellText } from './cell-text.ts';
import { PairLegend } from './map-legend.tsx';
import { MapSide } from './map-side.tsx';
import { pairRows } from './pair-rows.ts';

const step = 60;

/** Any map of the public site with the office's own figures beside it: two maps in the same classes, and a table of both. */
export function SideBySide({ tried }: { readonly tried: TriedRelease }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const maps = tried.maps.filter(({ subjects }) => subjects.length > 0);
  return maps.length === 0 ? <p className="quiet">{words.none}</p> : <Chosen tried={tried} maps={maps} />;
}

function Chosen({ tried, maps }: { readonly tried: TriedRelease; readonly maps: TriedRelease['maps'] }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const [chosen, setChosen] = useState(() => mostWithheld(maps));
  const choice = maps.find(({ whole }) => whole === chosen.whole) ?? maps[0]!;
  const subject = choice.subjects.find(({ id }) => id === chosen.subject) ?? choice.subjects[0]!;
  const period = subject.periods.includes(chosen.period) ? chosen.period : subject.periods.at(-1)!;
  const pair = usePair(tried, choice.whole, subject.id, period);
  return (
    <section aria-label={words.beside} className="publish-beside">
      <h3>{words.beside}</h3>
      <p className="quiet">{words.besideHint}</p>
      <div className="publish-choice">
        <label>
          {words.place}
          <select
            className="field"
            value={choice.whole}
            onChange={({ target }) => setChosen({ whole: target.value, subject: subject.id, period })}
          >
            {maps.map(({ whole, title }) => (
              <option key={whole} value={whole}>
                {title[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.indicator}
          <select
            className="field"
            value={subject.id}
            onChange={({ target }) => setChosen({ whole: choice.whole, subject: target.value, period })}
          >
            {choice.subjects.map(({ id, title, withheld }) => (
              <option key={id} value={id}>
                {withheld === 0 ? title[language] : words.withWithheld(title[language], countText(withheld))}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.period}
          <select
            className="field"
            value={period}
            onChange={({ target }) => setChosen({ whole: choice.whole, subject: subject.id, period: target.value })}
          >
            {subject.periods.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      {pair && <Pair tried={tried} pair={pair} />}
    </section>
  );
}

function Pair({ tried, pair }: { readonly tried: TriedRelease; readonly pair: MapPair }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const [at, setAt] = useState<string | null>(null);
  const [onlyWithheld, setOnlyWithheld] = useState(false);
  const [shown, setShown] = useState(step);
  const all = useMemo(() => pairRows(tried, pair, language), [tried, pair, language]);
  const withheld = all.filter(({ outside }) => outside.absent === 'suppressed' || outside.status === 'withheld');
  const rows = onlyWithheld ? withheld : all;
  return (
    <>
      {pair.width > 0 && (
        <div className="publish-maps">
          <MapSide pair={pair} side="inside" at={at} onPoint={setAt} />
          <MapSide pair={pair} side="outside" at={at} onPoint={setAt} />
          <PairLegend pair={pair} />
        </div>
      )}
      <label className="publish-only">
        <input type="checkbox" checked={onlyWithheld} onChange={({ target }) => setOnlyWithheld(target.checked)} />
        {words.onlyWithheld(countText(withheld.length))}
      </label>
      {rows.length === 0 ? (
        <p className="data-empty">{words.none}</p>
      ) : (
        <table className="publish-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.area}</th>
              <th scope="col">{words.columns.inside}</th>
              <th scope="col">{words.columns.outside}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ key, code, name, inside, outside }) => (
              <tr key={key} onPointerEnter={() => setAt(code)} onPointerLeave={() => setAt(null)}>
                <th scope="row">{name}</th>
                <td>{cellText(inside, pair, language)}</td>
                <td className={outside.value === null ? 'publish-withheld' : undefined}>
                  {cellText(outside, pair, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + step * 3)}>
          {words.more(countText(rows.length - shown))}
        </button>
      )}
    </>
  );
}

/** The pair for a question; the last one until the next is there. */
function usePair(tried: TriedRelease, whole: string, subject: string, period: string): MapPair | null {
  const desk = useDesk();
  const [pair, setPair] = useState<MapPair | null>(null);
  const question = useMemo(() => ({ whole, subject, period }), [whole, subject, period]);
  useEffect(() => {
    let isWanted = true;
    void compareMap(desk, tried, question).then((found) => {
      if (isWanted) setPair(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, tried, question]);
  return pair;
}

/** Where there is most to see: the widest area, and of its subjects the one with most figures withheld. */
function mostWithheld(maps: TriedRelease['maps']) {
  const [first] = maps;
  const subject = first!.subjects.reduce((a, b) => (b.withheld > a.withheld ? b : a));
  return { whole: first!.whole, subject: subject.id, period: subject.periods.at(-1)! };
}
