import type { FactsOfMove } from '../../core/export/move-facts.ts';
import type { ExportNote } from '../../core/export/sheet.ts';
import type { Issue } from '../../core/issue.ts';
import { variantOf } from '../../core/plan/plan.ts';
import { editPlan } from './edit-plan.ts';
import { openPlanNow } from './open-plan-now.ts';
import type { PlanDesk } from './plan-desk.ts';

export const exchangeFormats = ['xlsx', 'geojson', 'kml', 'csv'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

export type ExchangeFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What explains the figures in every export, and what the sheet that holds it is called. */
export type ExchangeNotes = {
  readonly notes: readonly ExportNote[];
  readonly notesName: string;
  /** What the workspace knows of those who move, for the tables. */
  readonly factsOf?: FactsOfMove;
};

const types: Readonly<Record<ExchangeFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  csv: 'text/csv',
};

/** A variant of the open plan as a file for other programs. */
export async function variantAsFile(
  desk: Pick<PlanDesk, 'plans'>,
  variant: string,
  format: ExchangeFormat,
  { notes, notesName, factsOf }: ExchangeNotes,
): Promise<ExchangeFile> {
  const plan = openPlanNow(desk);
  const chosen = variantOf(plan, variant);
  if (!chosen) throw new Error(`exchange variant: expected a variant of the plan, got ${variant}`);
  const { planFileName } = await import('../../io/plan-file/write-plan-file.ts');
  const title = chosen.title === '' ? plan.title : `${plan.title} ${chosen.title}`;
  const name = planFileName({ title, id: plan.id }).replace(/\.guatu-plan\.json$/, `.${format}`);
  return { name, type: types[format], bytes: await bytesIn() };

  async function bytesIn(): Promise<Uint8Array<ArrayBuffer>> {
    if (format === 'kml') {
      const { writePlanKml } = await import('../../io/plan-exchange/write-plan-kml.ts');
      return new TextEncoder().encode(writePlanKml(plan, chosen!, notes));
    }
    if (format === 'geojson') {
      const { writePlanGeoJson } = await import('../../io/plan-exchange/plan-geojson.ts');
      return new TextEncoder().encode(writePlanGeoJson(plan, chosen!, notes));
    }
    const { planSheets } = await import('../../io/plan-exchange/plan-tables.ts');
    const sheets = planSheets(plan, chosen!, factsOf);
    if (format === 'csv') {
      const { writeCsv } = await import('../../io/export/write-csv.ts');
      return new TextEncoder().encode(writeCsv(sheets, notes));
    }
    const { writeXlsx } = await import('../../io/export/write-xlsx.ts');
    return writeXlsx({ sheets, notes, notesName });
  }
}

/**
 * Brings a workbook or layer that was exported here back into a variant, edited or not, as one step: elements of the same id are replaced,
 * others added. What was wrong with the file, and how many elements were taken over; a refusal of the edit stands in the store.
 */
export async function importIntoVariant(
  desk: Pick<PlanDesk, 'plans'>,
  variant: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly issues: readonly Issue[]; readonly count: number }> {
  const { elements, issues } = /\.xlsx$/i.test(name)
    ? (await import('../../io/plan-exchange/read-plan-xlsx.ts')).readPlanXlsx(bytes, name)
    : (await import('../../io/plan-exchange/plan-geojson.ts')).readPlanGeoJson(bytes, name);
  const isTaken = elements !== null && editPlan(desk, { kind: 'putElements', variant, elements });
  return { issues, count: isTaken ? elements.length : 0 };
}
