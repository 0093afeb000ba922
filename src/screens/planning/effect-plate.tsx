import { lazy, type ReactNode, Suspense, useState } from 'react';
import { selectElement } from '../../commands/plan/choose-tool.ts';
import { showPlace } from '../../commands/plan/set-draft.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { costOf, liveTotals } from '../../state/selectors/live-totals.ts';
import { exceeds, moneyRows, unfundedNow } from '../../state/selectors/money-rows.ts';
import { elementsById, firstPlace } from '../../state/selectors/present-plan.ts';
import { allViolations, violationsNow } from '../../state/selectors/violations-now.ts';
import { fundSourceWord } from '../../text/fund-source-word.ts';
import { figureText } from '../../text/numbers.ts';
import { costText, planCostWords } from '../../text/plan-cost-words.ts';
import { violationText } from '../../text/violation-text.ts';
import {
  useCatalogue,
  useDesk,
  useElements,
  usePanelWords,
  usePlan,
  usePlanning,
  useView,
  useWords,
} from './use-planning.ts';

const MoneySheet = lazy(() => import('./money-sheet.tsx').then((module) => ({ default: module.MoneySheet })));

/** So many broken rules are listed; those of what is in the hand come first. */
const mostListed = 6;
/** So many of them are spoken. */
const mostSpoken = 2;

/** What the variant costs, how long its roads are, and which rules it breaks; all of it while the mouse is down as well. */
export function EffectPlate(): ReactNode {
  const { effect: words } = useWords();
  const { place } = useCatalogue();
  const language = useView((view) => view.language);
  const { prices } = usePlan();
  const elements = useElements();
  const moved = usePlanning((planning) => draftAsElement(elements, planning));
  usePlanning((planning) => planning.checked);
  const totals = liveTotals(elements, moved, prices);
  return (
    <section id="panel-effect" className="plate effect-plate" tabIndex={-1} aria-label={words.title}>
      <dl className="effect-figures">
        <div>
          <dt>{words.cost}</dt>
          <dd>
            <strong>{totals ? costText(totals.wanYuan, language) : '…'}</strong>{' '}
            {totals && totals.unknown > 0 && <OpenCosts count={totals.unknown} elements={elements} />}
          </dd>
        </div>
        <div>
          <dt>{words.roads}</dt>
          <dd>
            <strong>{totals ? figureText(totals.km, 'km', language) : '…'}</strong>
            {(totals?.kmByClass ?? []).map(({ technicalClass, km }, _, { length }) => (
              <small key={technicalClass} className="effect-class">
                {place.technicalClass(technicalClass)}
                {length > 1 && ` ${figureText(km, 'km', language)}`}
              </small>
            ))}
          </dd>
        </div>
      </dl>
      <Money elements={elements} unknown={totals?.unknown ?? 0} />
      <Violations elements={elements} moved={moved} />
      <Spoken elements={elements} />
    </section>
  );
}

/** How many costs are not known, and the way from one such element to the next. */
function OpenCosts(props: { readonly count: number; readonly elements: readonly PlanElement[] }): ReactNode {
  const { count, elements } = props;
  const desk = useDesk();
  const { prices } = usePlan();
  const words = planCostWords(useView((view) => view.language));
  const showNext = () => {
    const open = elements.filter((element) => costOf(element, prices).wanYuan === null);
    const at = open.findIndex(({ id }) => id === desk.planning.getState().selected);
    const next = open[(at + 1) % open.length];
    if (!next) return;
    selectElement(desk, next.id);
    showPlace(desk, firstPlace(next));
  };
  return (
    <button type="button" className="link-button" title={words.openHint} onClick={showNext}>
      {words.open(count)}
    </button>
  );
}

/** Funding against budget, by year and source. `unknown`: so many costs are not known, and the sum that no source pays is short of them. */
function Money(props: { readonly elements: readonly PlanElement[]; readonly unknown: number }): ReactNode {
  const { elements, unknown } = props;
  const { money: words } = useWords();
  const language = useView((view) => view.language);
  const { unfunded: unfundedWord, unfundedHint } = usePanelWords();
  const { budget, prices } = usePlan();
  const [isOpen, setOpen] = useState(false);
  const rows = moneyRows(elements, budget);
  const unfunded = unfundedNow(elements, prices);
  const text = (wanYuan: number) => figureText(wanYuan, 'wanYuan', language);
  return (
    <div className="effect-money">
      {rows.length > 0 && (
        <table className="reach-table">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.funded}</th>
              <th scope="col">{words.budget}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, fundSource, funded, budget: limit }) => (
              <tr key={`${year}|${fundSource}`}>
                <th scope="row">
                  {year} {fundSourceWord(fundSource, language)}
                </th>
                <td className={limit !== null && exceeds(funded, limit) ? 'is-new' : ''}>
                  {limit !== null && exceeds(funded, limit) && '▲ '}
                  {text(funded)}
                </td>
                <td>{limit === null ? '–' : text(limit)}</td>
              </tr>
            ))}
            {(unfunded > 0 || unknown > 0) && (
              <tr title={unfundedHint}>
                <th scope="row">{unfundedWord}</th>
                <td>
                  {costText(unfunded > 0 ? unfunded : null, language)}
                  {unfunded > 0 && unknown > 0 && <small> {planCostWords(language).open(unknown)}</small>}
                </td>
                <td>–</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      <Suspense fallback={null}>{isOpen && <MoneySheet onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}

function Violations({
  elements,
  moved,
}: {
  readonly elements: readonly PlanElement[];
  readonly moved: PlanElement | null;
}): ReactNode {
  const desk = useDesk();
  const { effect: words } = useWords();
  const language = useView((view) => view.language);
  const zones = usePlanning((planning) => planning.zones);
  const checked = usePlanning((planning) => planning.checked);
  const { list: violations, isWhole } = violationsNow(zones, elements, moved, checked);
  if (violations.length === 0) return isWhole ? null : <p className="quiet">{words.checking}</p>;
  const byId = elementsById(elements);
  return (
    <div className="violations">
      <h3>{words.violations(violations.length)}</h3>
      <ul>
        {violations.slice(0, mostListed).map((violation) => {
          const element = byId.get(violation.element);
          const text = violationText(violation, language);
          return (
            <li key={`${violation.element}|${violation.rule}|${violation.zone}`} data-severity={violation.severity}>
              {element && element.id !== moved?.id ? (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    selectElement(desk, element.id);
                    showPlace(desk, firstPlace(element));
                  }}
                >
                  {element.name}
                </button>
              ) : (
                <span>{element?.name ?? words.thisDraft}</span>
              )}
              {language === 'zh' ? ' ' : ': '}
              {text}
            </li>
          );
        })}
      </ul>
      {violations.length > mostListed && (
        <p className="quiet">{words.moreViolations(violations.length - mostListed)}</p>
      )}
      {!isWhole && <p className="quiet">{words.checking}</p>}
    </div>
  );
}

/** What a screen reader hears of it: once a gesture has ended, not with every move. */
function Spoken({ elements }: { readonly elements: readonly PlanElement[] }): ReactNode {
  const { effect: words } = useWords();
  const language = useView((view) => view.language);
  const zones = usePlanning((planning) => planning.zones);
  const checked = usePlanning((planning) => planning.checked);
  const { list } = allViolations(zones, elements, checked);
  const texts = list.slice(0, mostSpoken).map((violation) => violationText(violation, language));
  return (
    <p className="visually-hidden" role="status">
      {list.length > 0 && [words.violations(list.length), ...texts].join(language === 'zh' ? '；' : '; ')}
    </p>
  );
}
