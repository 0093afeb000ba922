import { type ReactNode, useMemo } from 'react';
import { looksLikeShares, readPlanned, unitFits } from '../../commands/read-planned.ts';
import { setColumnUnit, setFigureIndicator, setNewIndicator } from '../../commands/set-column.ts';
import { setFigurePlan } from '../../commands/set-table-plan.ts';
import type { Indicator } from '../../core/indicator/indicator.ts';
import type { FigurePlan, TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { unitWord } from '../../text/units.ts';
import { CommonPeriod, KeepAs, RowColumnFields, TemplateOffer } from './row-columns.tsx';
import { useDesk, useSession, useView, useWords } from './use-data.ts';

const noIndicators: readonly Indicator[] = [];

type Props = { readonly table: UnderstoodTable; readonly plan: TablePlan; readonly index: number };

/** What each column of figures becomes: an indicator that is there or a new one, its period and stage. */
export function FigurePlans({ table, plan, index }: Props): ReactNode {
  const words = useWords();
  return (
    <section className="figures" aria-label={words.figures.title}>
      <h4>{words.figures.title}</h4>
      <TemplateOffer table={table} plan={plan} index={index} />
      {plan.figures.length > 0 && (
        <div className="facts">
          <RowColumnFields table={table} plan={plan} index={index} />
          <CommonPeriod plan={plan} index={index} />
        </div>
      )}
      {plan.figures.length === 0 && <p className="quiet">{words.figures.none}</p>}
      <ul>
        {plan.figures.map((figure) => (
          <FigureRow key={figure.column} table={table} plan={plan} figure={figure} index={index} />
        ))}
      </ul>
      {plan.figures.some(({ use }) => use) && <KeepAs plan={plan} index={index} />}
    </section>
  );
}

function FigureRow({ table, plan, figure, index }: Props & { readonly figure: FigurePlan }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const indicators = useSession((session) => session.workspace?.summary.indicators ?? noIndicators);
  const { column, use, indicator, isNew, period, stage } = figure;
  const isDated = plan.rows.period !== null;
  const isMissing = use && !isDated && period.trim() === '';
  return (
    <li className={use ? 'figure-plan' : 'figure-plan is-off'}>
      <label className="figure-use">
        <input
          type="checkbox"
          checked={use}
          aria-label={words.figures.use(column)}
          onChange={(event) => setFigurePlan(desk, index, column, { use: event.target.checked })}
        />
        <b>{column}</b>
      </label>
      {use && (
        <>
          <label>
            <span>{words.figures.indicator}</span>
            <select
              className="field"
              aria-label={words.figures.indicatorOf(column)}
              value={isNew ? '' : indicator.id}
              onChange={(event) => setFigureIndicator(desk, index, column, event.target.value || null)}
            >
              <option value="">{words.figures.isNew(isNew ? indicator.title[language] : column)}</option>
              {indicators.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words.figures.period}</span>
            <input
              className="field"
              type="text"
              aria-label={words.figures.periodOf(column)}
              aria-invalid={isMissing}
              title={words.figures.periodHint}
              placeholder={isDated ? plan.rows.period! : '2016'}
              disabled={isDated}
              value={isDated ? '' : period}
              onChange={(event) => setFigurePlan(desk, index, column, { period: event.target.value })}
            />
          </label>
          <label>
            <span>{words.figures.stage}</span>
            <select
              className="field"
              aria-label={words.figures.stageOf(column)}
              value={stage}
              onChange={(event) =>
                setFigurePlan(desk, index, column, { stage: event.target.value as 'actual' | 'plan' })
              }
            >
              <option value="actual">{words.figures.stages.actual}</option>
              <option value="plan">{words.figures.stages.plan}</option>
            </select>
          </label>
          <Outcome table={table} plan={plan} figure={figure} index={index} />
          {isNew && <Definition figure={figure} index={index} />}
          {plan.rows.category === null && <CategoryFields figure={figure} index={index} />}
        </>
      )}
    </li>
  );
}

/** How many cells give figures, and which do not: nothing is dropped without a word. */
function Outcome({ table, plan, figure, index }: Props & { readonly figure: FigurePlan }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { matches, decisions, rows } = plan;
  const { column, written, indicator } = figure;
  const read = useMemo(
    () => readPlanned(table, { matches, decisions, rows }, figure),
    [table, matches, decisions, rows, figure],
  );
  const isShares = useMemo(() => looksLikeShares(table, figure), [table, figure]);
  const isApart = written !== null && !unitFits(figure);
  if (matches === null) return null;
  if (rows.period === null && figure.period.trim() === '')
    return <p className="outcome count-open">{importWordsOf(language).rows.noPeriod}</p>;
  const values = read.observations.filter(({ value }) => value !== null).length;
  const { observations, unread, repeated, undated } = read;
  const missing = observations.length - values - unread.length;
  const parts = [
    words.figures.values(countText(values)),
    ...(missing > 0 ? [words.figures.missing(countText(missing))] : []),
    ...(repeated.length > 0
      ? [words.figures.repeated(countText(repeated.length), repeated.slice(0, 5).join(', '))]
      : []),
  ];
  return (
    <div className="outcome">
      <p>{parts.join(' · ')}</p>
      {undated.length > 0 && (
        <p className="count-open">
          {importWordsOf(language).rows.undated(countText(undated.length), undated.slice(0, 5).join(', '))}
        </p>
      )}
      {unread.length > 0 && (
        <p className="count-open">
          {words.figures.unread(
            countText(unread.length),
            unread
              .slice(0, 3)
              .map(({ row, found }) => `${words.rowNumber(row)} “${found.slice(0, 20)}”`)
              .join(' '),
          )}
        </p>
      )}
      {isApart && <p className="count-open">{words.figures.unitMismatch(written, indicator.unit)}</p>}
      {isShares && (
        <p className="count-open">
          {words.figures.sharesAsPercent}{' '}
          <button type="button" className="link-button" onClick={() => setColumnUnit(desk, index, column, 'ratio')}>
            {words.figures.readAsShares}
          </button>
        </p>
      )}
    </div>
  );
}

/** Figures of a part: what of, and which. */
function CategoryFields({ figure, index }: { readonly figure: FigurePlan; readonly index: number }): ReactNode {
  const desk = useDesk();
  const { rows: words } = importWordsOf(useView((view) => view.language));
  const { column, dimension, category } = figure;
  return (
    <details className="definition" open={dimension !== ''}>
      <summary>
        {words.part}
        <span className="quiet">{dimension !== '' ? `${dimension} · ${category}` : words.whole}</span>
      </summary>
      <div className="facts">
        {(['dimension', 'category'] as const).map((part) => (
          <label key={part}>
            <span>{words[part === 'dimension' ? 'dimension' : 'categoryName']}</span>
            <input
              className="field"
              type="text"
              value={part === 'dimension' ? dimension : category}
              onChange={(event) => setFigurePlan(desk, index, column, { [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

function Definition({ figure, index }: { readonly figure: FigurePlan; readonly index: number }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { indicator, column } = figure;
  const set = (change: Partial<Indicator>) => setNewIndicator(desk, index, column, change);
  const text = (label: string, value: string, change: (value: string) => Partial<Indicator>) => (
    <label>
      <span>{label}</span>
      <input className="field" type="text" value={value} onChange={(event) => set(change(event.target.value))} />
    </label>
  );
  const choice = <Id extends string>(
    label: string,
    value: Id,
    options: Readonly<Record<Id, string>>,
    change: (value: Id) => Partial<Indicator>,
  ) => (
    <label>
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => set(change(event.target.value as Id))}>
        {Object.entries<string>(options).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  const { figures } = words;
  return (
    <details className="definition">
      <summary>
        {figures.define}
        <span className="quiet">
          {[unitWord(indicator.unit, language), figures.kinds[indicator.kind], figures.rollUps[indicator.rollUp.kind]]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <div className="facts">
        {text(figures.id, indicator.id, (id) => ({ id }))}
        {text(figures.titleZh, indicator.title.zh, (zh) => ({ title: { ...indicator.title, zh } }))}
        {text(figures.titleEn, indicator.title.en, (en) => ({ title: { ...indicator.title, en } }))}
        {text(figures.unit, indicator.unit, (unit) => ({ unit }))}
        {choice(figures.kind, indicator.kind, figures.kinds, (kind) => ({ kind }))}
        {choice(
          figures.rollUp,
          indicator.rollUp.kind === 'sum' ? 'sum' : indicator.rollUp.kind === 'countWhere' ? 'countWhere' : 'none',
          { sum: figures.rollUps.sum!, none: figures.rollUps.none!, countWhere: figures.rollUps.countWhere! },
          (kind) => ({ rollUp: { kind } }),
        )}
        {choice(figures.betterIs, indicator.betterIs, figures.better, (betterIs) => ({ betterIs }))}
      </div>
    </details>
  );
}
