import {
  type Assignment,
  type FundEntry,
  fundStages,
  type Match,
  type Price,
  type Visit,
} from '../../core/workspace/workspace.ts';
import { parseTable, type TableShape } from '../parse-table.ts';
import { readRows, type TableRow } from '../table-row.ts';
import { createIdCheck, createSourceCheck, nothingRead, type Read, type Reading, requiredAreaIn } from './reading.ts';

export const fundColumns: TableShape = {
  required: ['id', 'area', 'year', 'source', 'stage', 'amount'],
  optional: ['project', 'origin'],
};
export const assignmentColumns: TableShape = {
  required: ['area', 'role', 'person', 'from'],
  optional: ['organisation', 'to', 'source'],
};
export const visitColumns: TableShape = { required: ['person', 'role', 'area', 'date', 'days'], optional: ['source'] };
export const matchColumns: TableShape = {
  required: ['kind', 'from', 'to'],
  optional: ['reason', 'decided', 'source'],
};
export const priceColumns: TableShape = { required: ['item', 'unit', 'price', 'year'], optional: ['source'] };

/** Money by area, year and stage. */
export function readFunds(reading: Reading): Read<FundEntry> {
  const { file, known } = reading;
  const isNew = createIdCheck(reading);
  return readTable(reading, fundColumns, 'origin', (row, source) => {
    const id = row.requiredText('id');
    const area = requiredAreaIn(row, 'area', known);
    const project = row.text('project');
    if (project !== null && known.projects && !known.projects.has(project))
      row.problem('projectUnknown', 'project', { found: project });
    const year = yearIn(row);
    const fundSource = row.requiredText('source');
    const stage = row.oneOf('stage', fundStages);
    const amountWanYuan = row.numberIn('amount', { isRequired: true });
    const isFirst = id === '' || isNew(id, { file, row: row.number, column: 'id' });
    if (!row.isGood || !isFirst || area === null || year === null || stage === null || amountWanYuan === null)
      return null;
    return { id, area, project, year, fundSource, stage, amountWanYuan, source: source() };
  });
}

/** Who answers for an area, and when. */
export function readAssignments(reading: Reading): Read<Assignment> {
  return readTable(reading, assignmentColumns, 'source', (row, source) => {
    const area = requiredAreaIn(row, 'area', reading.known);
    const [role, person, organisation] = [
      row.requiredText('role'),
      row.requiredText('person'),
      row.text('organisation'),
    ];
    row.requiredText('from');
    const [from, to] = [row.date('from'), row.date('to')];
    if (from && to && to < from) row.problem('datesReversed', 'to', { from, to });
    return area && from && row.isGood ? { area, role, person, organisation, from, to, source: source() } : null;
  });
}

/** Days that people spent in an area. */
export function readVisits(reading: Reading): Read<Visit> {
  return readTable(reading, visitColumns, 'source', (row, source) => {
    const area = requiredAreaIn(row, 'area', reading.known);
    const [person, role] = [row.requiredText('person'), row.requiredText('role')];
    row.requiredText('date');
    const date = row.date('date');
    const days = row.numberIn('days', { isRequired: true, isCount: true });
    return area && date && days !== null && row.isGood ? { person, role, area, date, days, source: source() } : null;
  });
}

/** Decisions on codes and columns of delivered tables. */
export function readMatches(reading: Reading): Read<Match> {
  return readTable(reading, matchColumns, 'source', (row, source) => {
    const kind = row.oneOf('kind', ['code', 'column'] as const);
    const [from, to] = [row.requiredText('from'), row.requiredText('to')];
    const [reason, decided] = [row.text('reason'), row.date('decided')];
    return kind && row.isGood ? { kind, from, to, reason, decided, source: source() } : null;
  });
}

/** Unit costs. */
export function readPrices(reading: Reading): Read<Price> {
  return readTable(reading, priceColumns, 'source', (row, source) => {
    const [item, unit] = [row.requiredText('item'), row.requiredText('unit')];
    const priceWanYuan = row.numberIn('price', { isRequired: true, isCount: true });
    const year = yearIn(row);
    if (priceWanYuan === null || year === null || !row.isGood) return null;
    return { item, unit, priceWanYuan, year, source: source() };
  });
}

function yearIn(row: TableRow): number | null {
  const year = row.numberIn('year', { isRequired: true, isInteger: true });
  if (year === null || (year >= 1000 && year <= 9999)) return year;
  row.problem('valueNotDate', 'year', { found: String(year), expected: 'YYYY' });
  return null;
}

function readTable<Item>(
  reading: Reading,
  shape: TableShape,
  sourceColumn: string,
  read: (row: TableRow, source: () => string) => Item | null,
): Read<Item> {
  const { bytes, file, log } = reading;
  const table = parseTable(bytes, file, shape, log);
  if (!table) return nothingRead;
  const sourceOf = createSourceCheck(reading);
  const items = readRows(table, log, (row) =>
    read(row, () => sourceOf(row.text(sourceColumn), { file, row: row.number, column: sourceColumn })),
  );
  return { items, rows: table.rows.length };
}
