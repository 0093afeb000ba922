import type { ReactNode } from 'react';
import { setTargetYear } from '../../commands/plan/set-draft.ts';
import type { Status } from '../../core/target/result.ts';
import type { Target } from '../../core/target/target.ts';
import { withoutProgramme } from '../../state/selectors/without-programme.ts';
import { figureText } from '../../text/numbers.ts';
import { planReachWords } from '../../text/plan-reach-words.ts';
import { StatusSign } from './status-sign.tsx';
import { useDesk, useFieldWords, usePlanning, useVariant, useView, useWords, useWorkspace } from './use-planning.ts';

/** The targets that projects, money and roads go into: now, and with the variant at the end of a year. */
export function TargetsPlate(): ReactNode {
  const desk = useDesk();
  const { targets: words } = useWords();
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  const variant = useVariant();
  const answer = usePlanning((planning) => planning.outcomes[variant.id]);
  const chosen = usePlanning((planning) => planning.targetYear);
  const isDrawing = usePlanning((planning) => planning.draft !== null);
  const fieldWords = useFieldWords();
  const passedOver = withoutProgramme(variant.elements, summary.targets);
  if (!answer) return null;
  const { years, targets } = answer.outcome;
  const touched = targets.filter(({ isTouched }) => isTouched);
  if (touched.length === 0) return null;
  const year = chosen !== null && years.includes(chosen) ? chosen : years.at(-1)!;
  const isStale = answer.variant !== variant && !isDrawing;
  const rows = touched.flatMap(({ id, years: standings }): readonly TargetRow[] => {
    const standing = standings.find((each) => each.year === year);
    const target = summary.targets.find((each) => each.id === id);
    return standing && target ? [{ target, without: standing.without, with: standing.with }] : [];
  });
  const isChanged = (row: TargetRow) => row.with.value !== row.without.value || row.with.status !== row.without.status;
  const [changed, same] = [rows.filter(isChanged), rows.filter((row) => !isChanged(row))];
  return (
    <section className="plate targets-plate" aria-label={words.title} aria-busy={isStale}>
      <header>
        <h2>{words.title}</h2>
        <label className="tool-option">
          <span>{words.year}</span>
          <select className="field" value={year} onChange={(event) => setTargetYear(desk, Number(event.target.value))}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </header>
      {changed.length === 0 && <p className="quiet">{words.noneChanged}</p>}
      <TargetList rows={changed} />
      {same.length > 0 && (
        <details>
          <summary>{words.same(same.length)}</summary>
          <TargetList rows={same} />
        </details>
      )}
      {passedOver > 0 && <p>{fieldWords.passedOver(passedOver)}</p>}
      <p className="quiet">{words.method}</p>
      <p className="quiet">{planReachWords(language).ownRules}</p>
    </section>
  );
}

type Standing = { readonly value: number | null; readonly goal: number | null; readonly status: Status };
type TargetRow = { readonly target: Target; readonly without: Standing; readonly with: Standing };

function TargetList({ rows }: { readonly rows: readonly TargetRow[] }): ReactNode {
  const { targets: words } = useWords();
  const language = useView((view) => view.language);
  return (
    <ul>
      {rows.map(({ target, without, with: withPlan }) => {
        const text = (value: number | null) => (value === null ? '–' : figureText(value, target.unit, language));
        return (
          <li key={target.id}>
            <p>{target.title[language]}</p>
            <p className="target-line">
              <span>
                {words.without} <StatusSign status={without.status} /> {text(without.value)}
              </span>
              <span className={withPlan.value === without.value ? '' : 'is-new'}>
                {words.with} <StatusSign status={withPlan.status} /> {text(withPlan.value)}
              </span>
              <span className="quiet">
                {words.goal} {text(withPlan.goal)}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
