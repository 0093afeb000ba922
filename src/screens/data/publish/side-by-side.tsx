import { type ReactNode, useMemo, useState } from 'react';
import type { publishRelease } from '../../../commands/publish-release.ts';
import { countText, figureText } from '../../../text/numbers.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { useView } from '../use-data.ts';

type Answer = Extract<NonNullable<Awaited<ReturnType<typeof publishRelease>>>, { ok: true }>;

const step = 60;

/** One indicator of one year: the office's own figure and what would be public, area by area. */
export function SideBySide({ answer }: { readonly answer: Answer }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const { release, inside } = answer;
  const mostWithheld = release.report.byIndicator.reduce((a, b) => (b.withheld > a.withheld ? b : a)).indicator;
  const [id, setId] = useState(mostWithheld);
  const [period, setPeriod] = useState(release.head.periods.at(-1) ?? '');
  const [onlyWithheld, setOnlyWithheld] = useState(false);
  const [shown, setShown] = useState(step);
  const indicator = release.indicators.find((each) => each.id === id);
  const names = useMemo(
    () =>
      new Map<string, string>([
        ...release.areas.map(
          (area) => [area.code, language === 'en' ? (area.nameEn ?? area.name) : area.name] as const,
        ),
        ...release.customAreas.map((area) => [area.id, area.title[language]] as const),
      ]),
    [release, language],
  );
  const rows = release.values
    .map((value, i) => ({ value, inside: inside[i] ?? null }))
    .filter(({ value }) => value.indicator === id && value.period === period && value.dimension === null);
  const withheld = rows.filter(({ value }) => value.absent === 'suppressed');
  const chosen = onlyWithheld ? withheld : rows;
  const text = (value: number | null, absent: keyof typeof words.absent | null) =>
    value === null ? words.absent[absent ?? 'missing'] : figureText(value, indicator?.unit ?? '', language);
  return (
    <section aria-label={words.beside}>
      <h3>{words.beside}</h3>
      <div className="publish-choice">
        <label>
          {words.indicator}
          <select className="field" value={id} onChange={({ target }) => setId(target.value)}>
            {release.indicators.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.period}
          <select className="field" value={period} onChange={({ target }) => setPeriod(target.value)}>
            {release.head.periods.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={onlyWithheld} onChange={({ target }) => setOnlyWithheld(target.checked)} />
          {words.onlyWithheld(countText(withheld.length))}
        </label>
      </div>
      {chosen.length === 0 ? (
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
            {chosen.slice(0, shown).map(({ value, inside: own }) => (
              <tr key={value.area}>
                <th scope="row">{names.get(value.area) ?? value.area}</th>
                <td>{text(own, value.absent === 'suppressed' ? 'missing' : value.absent)}</td>
                <td className={value.absent === null ? undefined : 'publish-withheld'}>
                  {text(value.value, value.absent)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + step * 3)}>
          {words.more(countText(chosen.length - shown))}
        </button>
      )}
    </section>
  );
}
