import type { FeatureCollection } from 'geojson';
import type { ExportNote, ExportSheet } from '../../../core/export/sheet.ts';
import { writeCsv } from '../../../io/export/write-csv.ts';
import { dateText, periodText } from '../../../text/dates.ts';
import { isShare, unitWord } from '../../../text/units.ts';
import { firstOrder, sorted } from '../area-table.ts';
import { areaName } from '../area-text.ts';
import type { PageContext } from '../page-context.ts';
import type { Slice } from '../slice.ts';
import { type SubjectView, statusText } from '../subject-view.ts';

/** What a file says of itself: content, day, unit, origin, why figures are absent, and where it comes from. */
export function explanation(
  slice: Slice,
  view: SubjectView,
  {
    context,
    permalink,
    isTrial,
    isSimulated,
  }: {
    readonly context: PageContext;
    readonly permalink: string;
    readonly isTrial: boolean;
    readonly isSimulated: boolean;
  },
): readonly ExportNote[] {
  const { words, language } = context;
  const sources = [...document.querySelectorAll('[aria-labelledby="sources-title"] li')].map(
    ({ textContent }) => textContent ?? '',
  );
  return [
    [words.figure, `${view.subject.title[language]}, ${periodText(view.period, language)}`],
    [words.columns.area, areaName(slice.whole, language)],
    [words.release, `${slice.release}, ${words.asOf(dateText(slice.asOf, language))}`],
    ...(isTrial ? [[words.trial, words.trialHint] as const] : []),
    ...(isSimulated ? [[words.simulated, words.simulatedHint] as const] : []),
    [
      words.readTitle,
      [...document.querySelectorAll('[aria-labelledby="read-title"] li')]
        .map(({ textContent }) => textContent ?? '')
        .join(' '),
    ],
    ...sources.map((source) => [words.sourcesTitle, source] as const),
    [words.permalink, permalink],
  ];
}

/** The table as CSV, its explanation below it. Shares in percent, as the table shows them. */
export function tableText(view: SubjectView, notes: readonly ExportNote[], context: PageContext): string {
  const { words, language } = context;
  const { subject } = view;
  const unit = unitWord(subject.unit, language);
  const value = (cell: number) => (isShare(subject.unit) ? Number((cell * 100).toPrecision(10)) : cell);
  const column = (title: string, kind: 'text' | 'number') => ({ title, kind });
  const sheet: ExportSheet = {
    name: subject.title[language],
    columns: [
      column(words.columns.rank, 'number'),
      column(words.code, 'text'),
      column(words.columns.area, 'text'),
      column(unit === '' ? words.columns.value : `${words.columns.value} (${unit})`, 'number'),
      ...(subject.isTarget ? [column(words.columns.status, 'text')] : []),
    ],
    rows: sorted(view.rows, firstOrder, context).map(({ rank, area, cell, text, status }) => [
      rank,
      area.code,
      areaName(area, language),
      typeof cell === 'number' ? value(cell) : text,
      ...(subject.isTarget ? [status === null ? null : statusText(status, language)] : []),
    ]),
  };
  return writeCsv([sheet], notes);
}

/** Outlines with the figures of the view; shares as they are stored, 0 to 1. */
export function geoJsonText(
  { rows, subject, period }: SubjectView,
  notes: readonly ExportNote[],
  areas: FeatureCollection,
  release: string,
): string {
  const rowByCode = new Map(rows.map((row) => [row.area.code, row]));
  const features = areas.features.flatMap((feature) => {
    const row = rowByCode.get(String(feature.properties?.code));
    if (!row) return [];
    const { code, name, nameEn, level } = feature.properties ?? {};
    const isNumber = typeof row.cell === 'number';
    const properties = {
      code,
      name,
      nameEn,
      level,
      value: isNumber ? row.cell : null,
      absent: isNumber ? null : row.cell,
      status: row.status,
      rank: row.rank,
    };
    return [{ type: 'Feature', properties, geometry: feature.geometry }];
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    release,
    subject: subject.id,
    title: subject.title,
    unit: subject.unit,
    period,
    explanation: notes,
    features,
  });
}
