import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Rows of a committed facts table, every cell as text ("01" stays "01"); `name` is relative to `src/demos/facts`. */
export function readFacts(name: string): Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, 'facts', name), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** A cell that must be a number; throws otherwise, because the facts are ours. */
export function factNumber(row: Readonly<Record<string, string>>, column: string): number {
  const value = Number(row[column]);
  if (row[column] === undefined || row[column] === '' || Number.isNaN(value)) {
    throw new Error(`facts: expected a number in ${column}, got ${JSON.stringify(row)}`);
  }
  return value;
}

/** Names of all real townships and counties in the five places, without which an invented name must be chosen. */
export function realNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const place of ['dingxi', 'harbin', 'taizhou', 'yunnan', 'zhaotong']) {
    for (const row of readFacts(`${place}/townships_names.csv`)) names.add(row.town_name!).add(row.county_name!);
  }
  return names;
}

/** Number of real townships (镇 and 乡, not 街道) and villages in each county of a place. */
export function townshipCounts(
  place: string,
): ReadonlyMap<string, { readonly townships: number; readonly villages: number }> {
  const counts = new Map<string, { townships: number; villages: number }>();
  for (const row of readFacts(`${place}/townships_names.csv`)) {
    if (!/[镇乡]$/.test(row.town_name!)) continue;
    const county = counts.get(row.county_code!) ?? { townships: 0, villages: 0 };
    counts.set(row.county_code!, {
      townships: county.townships + 1,
      villages: county.villages + factNumber(row, 'n_villages'),
    });
  }
  return counts;
}
