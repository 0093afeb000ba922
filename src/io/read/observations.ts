import { type AbsentReason, absentReasons } from '../../core/absent.ts';
import type { Area } from '../../core/area/area.ts';
import type { Indicator } from '../../core/indicator/indicator.ts';
import { parsePeriod } from '../../core/period.ts';
import { seriesFaults } from '../../core/workspace/check-references.ts';
import type { Observation, Stage } from '../../core/workspace/workspace.ts';
import { parseTable, type TableShape } from '../parse-table.ts';
import { readRows, type TableRow } from '../table-row.ts';
import { createSourceCheck, nothingRead, type Read, type Reading, requiredAreaIn } from './reading.ts';

export const observationColumns: TableShape = {
  required: ['area', 'period', 'indicator', 'value', 'stage'],
  optional: ['dimension', 'category', 'absent', 'reported', 'source'],
};

const stages: readonly Stage[] = ['plan', 'actual'];
const countedUnits: readonly string[] = ['people', 'households', 'villages', 'persons'];

/**
 * Reported figures. An empty value without a reason is `missing`, never 0. Of two rows for the same figure the first stays. Measured:
 * about 300,000 rows a second.
 */
export function readObservations(reading: Reading): Read<Observation> {
  const { bytes, file, known, log } = reading;
  const table = parseTable(bytes, file, observationColumns, log);
  if (!table) return nothingRead;
  const sourceOf = createSourceCheck(reading);
  const periods = new Map<string, boolean>();
  const rowsByKey = new Map<string, number>();

  function isPeriod(text: string): boolean {
    const before = periods.get(text);
    if (before !== undefined) return before;
    const is = parsePeriod(text) !== null;
    periods.set(text, is);
    return is;
  }

  const items = readRows(table, log, (row): Observation | null => {
    const area = requiredAreaIn(row, 'area', known);
    const period = row.requiredText('period');
    if (period !== '' && !isPeriod(period)) row.problem('periodInvalid', 'period', { found: period });
    const indicator = row.requiredText('indicator');
    const dimension = row.text('dimension');
    const category = row.text('category');
    const definition = known.indicators?.get(indicator);
    if (known.indicators && indicator !== '') checkSeries(row, definition, { indicator, dimension, category }, reading);
    const stage = row.oneOf('stage', stages);
    const reported = row.date('reported');
    const { value, absent } = figureIn(row, definition, area === null ? undefined : known.areas?.byCode.get(area));
    if (area === null || stage === null || !row.isGood) return null;
    const key = `${area}|${period}|${indicator}|${dimension ?? ''}|${category ?? ''}|${stage}`;
    const first = rowsByKey.get(key);
    if (first !== undefined) {
      row.problem('duplicateObservation', 'value', { first, second: row.number, found: key });
      return null;
    }
    rowsByKey.set(key, row.number);
    const source = sourceOf(row.text('source'), { file, row: row.number, column: 'source' });
    return { area, period, indicator, dimension, category, value, absent, stage, reported, source };
  });
  return { items, rows: table.rows.length };
}

type Series = { readonly indicator: string; readonly dimension: string | null; readonly category: string | null };

function checkSeries(row: TableRow, definition: Indicator | undefined, series: Series, { known }: Reading): void {
  const { indicator, dimension, category } = series;
  if (definition && dimension === null && category === null) return;
  const key = { indicator, ...(dimension === null ? {} : { dimension }), ...(category === null ? {} : { category }) };
  for (const fault of seriesFaults(key, '', known)) row.problem(fault.code, fault.path.slice(1), fault.context);
}

function figureIn(row: TableRow, definition: Indicator | undefined, area: Area | undefined) {
  const reason = row.text('absent');
  const isReason = reason === null || (absentReasons as readonly string[]).includes(reason);
  if (!isReason) row.problem('absentReasonInvalid', 'absent', { found: reason, expected: absentReasons.join(', ') });
  const found = row.text('value');
  if (found === null) return { value: null, absent: isReason ? ((reason ?? 'missing') as AbsentReason) : null };
  if (reason !== null) row.problem('absentWithValue', 'absent', { found, absent: reason });
  const isCount = definition !== undefined && definition.kind === 'stock' && countedUnits.includes(definition.unit);
  const value = row.numberIn('value', { isCount });
  if (definition?.kind === 'flag' && value !== null && !isFlagValue(value, definition, area))
    row.problem('valueNotAllowed', 'value', { found, expected: '0, 1' });
  return { value, absent: null };
}

/** A flag is 0 or 1; above the villages, one that is counted may be reported as the number of units that have it. */
function isFlagValue(value: number, { rollUp }: Indicator, area: Area | undefined): boolean {
  if (value === 0 || value === 1) return true;
  const isVillage = area?.level === 'village' || area?.level === 'naturalVillage';
  return rollUp.kind === 'countWhere' && !isVillage && Number.isInteger(value) && value > 0;
}
