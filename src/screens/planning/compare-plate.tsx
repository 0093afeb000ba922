import type { ReactNode } from 'react';
import { showVariant } from '../../commands/plan/change-variants.ts';
import { compareWith, setComparing } from '../../commands/plan/compare.ts';
import type { Comparison, Criterion } from '../../core/plan/compare/compare-variants.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { comparisonNow, differencesNow, otherVariant } from '../../state/selectors/comparison-now.ts';
import { criterionText } from '../../text/criterion-text.ts';
import { figureText } from '../../text/numbers.ts';
import { openSumText } from '../../text/plan-cost-words.ts';
import { planReachWords } from '../../text/plan-reach-words.ts';
import { comparisonReason } from '../../text/plan-reasons.ts';
import { reachRuleText } from '../../text/reach-rule-text.ts';
import { differenceUnit } from '../../text/units.ts';
import { CompareFacts } from './compare-facts.tsx';
import { DifferenceLegend, DifferenceList } from './difference-list.tsx';
import { StatusSign } from './status-sign.tsx';
import {
  useCatalogue,
  useDesk,
  usePlan,
  usePlanning,
  useVariant,
  useView,
  useWords,
  useWorkspace,
} from './use-planning.ts';

/** All variants in one table, and on the map above it what the shown one does differently from another. */
export function ComparePlate(): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const plan = usePlan();
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  const outcomes = usePlanning((planning) => planning.outcomes);
  const answer = comparisonNow(plan, outcomes, summary.hash);
  return (
    <section className="plate compare-plate" aria-label={words.title} aria-busy={answer === null}>
      <header>
        <h2>{words.title}</h2>
        <button type="button" className="button button-outlined" onClick={() => setComparing(desk, false)}>
          {words.close}
        </button>
      </header>
      <Differences plan={plan} />
      <div className="compare-tables scroll">
        {answer === null && <p className="quiet">{words.waiting}</p>}
        {answer?.ok === false && <p role="alert">{comparisonReason(answer.reason, language)}</p>}
        {answer?.ok && <Rule plan={plan} />}
        {answer?.ok && <Undated plan={plan} />}
        {answer?.ok && <CriteriaTable plan={plan} comparison={answer.comparison} />}
        {answer?.ok && <TargetTable plan={plan} comparison={answer.comparison} />}
      </div>
    </section>
  );
}

/** What the figures of the table call reached. */
function Rule({ plan }: { readonly plan: Plan }): ReactNode {
  const { place } = useCatalogue();
  const language = useView((view) => view.language);
  const rule = usePlanning(({ outcomes }) => outcomes[plan.variants[0]!.id]?.outcome.reach.rule);
  if (!rule) return null;
  const { ownRules } = planReachWords(language);
  const text = reachRuleText(rule, place.technicalClass, language);
  return <p className="quiet">{language === 'zh' ? `${text}。${ownRules}` : `${text}. ${ownRules}`}</p>;
}

/** More lines than this would push the table out of sight. */
const mostLines = 2;

/** What is in no column of the table, because it has no year. */
function Undated({ plan }: { readonly plan: Plan }): ReactNode {
  const language = useView((view) => view.language);
  const outcomes = usePlanning((planning) => planning.outcomes);
  const words = planReachWords(language);
  const lines = plan.variants.flatMap(({ id, title }) => {
    const count = outcomes[id]?.outcome.undated.length ?? 0;
    return count > 0 ? [<p key={id}>{words.undatedIn(title, count)}</p>] : [];
  });
  if (lines.length <= mostLines) return lines;
  return (
    <details>
      <summary>{words.undatedInMany(lines.length)}</summary>
      {lines}
    </details>
  );
}

function Differences({ plan }: { readonly plan: Plan }): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const shown = useVariant();
  const other = usePlanning((planning) => otherVariant(plan, planning));
  const differences = usePlanning((planning) => differencesNow(plan, planning));
  if (!other || !differences) return null;
  return (
    <div className="compare-map">
      <label className="tool-option">
        <span>{words.onMap(shown.title)}</span>
        <select className="field" value={other.id} onChange={(event) => compareWith(desk, event.target.value)}>
          {plan.variants
            .filter(({ id }) => id !== shown.id)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
      <DifferenceList differences={differences} />
      <DifferenceLegend differences={differences} />
    </div>
  );
}

type Given = { readonly plan: Plan; readonly comparison: Comparison };

function Head({ plan, comparison, first }: Given & { readonly first: string }): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const shown = useVariant();
  const titleOf = (id: string) => plan.variants.find((variant) => variant.id === id)?.title ?? id;
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {comparison.variants.map((id, k) => {
          const better = comparison.dominatedBy[k];
          return (
            <th key={id} scope="col" data-dominated={better !== null}>
              <button
                type="button"
                className="link-button"
                aria-pressed={shown.id === id}
                onClick={() => showVariant(desk, id)}
              >
                {titleOf(id)}
              </button>
              {better !== null && better !== undefined && <small>{words.dominated(titleOf(better))}</small>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function CriteriaTable({ plan, comparison }: Given): ReactNode {
  const { compare: words } = useWords();
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  const outcomes = usePlanning((planning) => planning.outcomes);
  const openText = (criterion: string, variant: string) => {
    const money = outcomes[variant]?.outcome.money;
    return money && (criterion === 'cost' || criterion === 'unfunded')
      ? openSumText(money, money[criterion], language)
      : null;
  };
  return (
    <table className="compare-table">
      <caption className="visually-hidden">{words.caption(comparison.year)}</caption>
      <Head plan={plan} comparison={comparison} first={words.caption(comparison.year)} />
      <CompareFacts variants={comparison.variants} year={comparison.year} />
      <tbody>
        {comparison.criteria.map((criterion) => {
          const target = summary.targets.find(({ id }) => `target:${id}` === criterion.id);
          const { name, hint } = criterionText(criterion.id, target ?? null, language);
          const unit = unitOf(criterion, target?.unit);
          const texts = criterion.values.map((value) => (value === null ? null : figureText(value, unit, language)));
          const best = bestText(criterion, texts);
          return (
            <tr key={criterion.id}>
              <th scope="row">
                {name}
                {hint && <small> {hint}</small>}
              </th>
              {texts.map((text, k) => (
                <td
                  key={comparison.variants[k]}
                  data-dominated={comparison.dominatedBy[k] !== null}
                  className={text !== null && text === best ? 'is-best' : ''}
                >
                  {text ?? openText(criterion.id, comparison.variants[k]!) ?? '–'}
                  {text !== null && text === best && <span className="visually-hidden">{words.best}</span>}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Every target of the workspace, also those that no plan can change. */
function TargetTable({ plan, comparison }: Given): ReactNode {
  const { compare: words } = useWords();
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  return (
    <details>
      <summary>{words.allTargets(comparison.targets.length)}</summary>
      <table className="compare-table">
        <Head plan={plan} comparison={comparison} first={words.target} />
        <tbody>
          {comparison.targets.map(({ id, standings }) => {
            const target = summary.targets.find((each) => each.id === id);
            return (
              <tr key={id}>
                <th scope="row">{target?.title[language] ?? id}</th>
                {standings.map(({ value, status }, k) => (
                  <td key={comparison.variants[k]} data-dominated={comparison.dominatedBy[k] !== null}>
                    {value === null ? '–' : figureText(value, target?.unit ?? 'count', language)}{' '}
                    <StatusSign status={status} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

/** The best of a row, as it is written; null in one where all that is known reads alike. */
function bestText({ betterIs, values }: Criterion, texts: readonly (string | null)[]): string | null {
  const known = values.filter((value): value is number => value !== null);
  if (new Set(texts.filter((text) => text !== null)).size < 2) return null;
  return texts[values.indexOf(betterIs === 'higher' ? Math.max(...known) : Math.min(...known))]!;
}

function unitOf({ id }: Criterion, targetUnit: string | undefined): string {
  if (id === 'cost' || id === 'unfunded') return 'wanYuan';
  if (id === 'people' || id === 'poorPeople') return 'people';
  if (id === 'breaches') return 'places';
  if (id === 'countyGap' || id === 'poorAhead') return differenceUnit('ratio');
  return differenceUnit(targetUnit ?? 'count');
}
