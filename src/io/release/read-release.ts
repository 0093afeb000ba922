import Papa from 'papaparse';
import { acceptRelease } from '../../core/disclosure/accept-release.ts';
import type { Published } from '../../core/disclosure/published.ts';
import type { Release, ReleasedFund, ReleasedTargetValue, ReleasedValue } from '../../core/disclosure/release.ts';
import { areaCode } from '../../core/unit.ts';
import type { WorkspaceFile } from '../locate-package.ts';
import { checksumFile, hexDigest } from './write-release.ts';

/**
 * A release read back from the files of its folder; null when a file is missing, added or differs from its checksum, since a release is
 * taken whole or not at all.
 */
export function readRelease(files: readonly WorkspaceFile[]): Published<Release> | null {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  if (!isWhole(byPath)) return null;
  const textOf = (path: string) => {
    const bytes = byPath.get(path);
    return bytes ? new TextDecoder().decode(bytes) : null;
  };
  const json = <Value>(path: string, empty: Value): Value => {
    const text = textOf(path);
    return text === null ? empty : (JSON.parse(text) as Value);
  };
  const features = (path: string) =>
    json<{ features: { properties: object; geometry: object | null }[] }>(path, { features: [] }).features.map(
      ({ properties, geometry }) => ({ ...properties, geometry }),
    );
  const rows = (path: string) =>
    Papa.parse<Record<string, string>>(textOf(path) ?? '', { header: true, skipEmptyLines: true }).data;
  const head = json<Release['head'] | null>('release.json', null);
  const report = json<Release['report'] | null>('report.json', null);
  if (head?.format !== 1 || report === null) return null;
  return acceptRelease({
    head,
    report,
    areas: features('areas.geojson') as unknown as Release['areas'],
    customAreas: json('custom-areas.json', []),
    indicators: json('indicators.json', []),
    values: rows('values.csv').map(figureOf),
    targets: json('targets.json', []),
    targetValues: rows('target-values.csv').map(targetFigureOf),
    projects: features('projects.geojson') as unknown as Release['projects'],
    funds: rows('funds.csv').map(fundOf),
    sources: json('sources.json', []),
    changes: json('changes.json', { since: null, changes: [] }),
  });
}

function isWhole(byPath: ReadonlyMap<string, Uint8Array>): boolean {
  const sums = byPath.get(checksumFile);
  if (!sums) return false;
  const lines = new TextDecoder().decode(sums).trimEnd().split('\n');
  return (
    lines.length === byPath.size - 1 &&
    lines.every((line) => {
      const [sum, path] = line.split('  ');
      const bytes = byPath.get(path ?? '');
      return bytes !== undefined && hexDigest(bytes) === sum;
    })
  );
}

function figureOf(row: Record<string, string>): ReleasedValue {
  return {
    area: row.area!,
    period: row.period!,
    indicator: row.indicator!,
    dimension: row.dimension || null,
    category: row.category || null,
    stage: row.stage as ReleasedValue['stage'],
    value: numberOf(row.value),
    absent: (row.absent || null) as ReleasedValue['absent'],
    origin: (row.origin || null) as ReleasedValue['origin'],
    missing: Number(row.missing),
    simulated: row.simulated === '1',
  };
}

function targetFigureOf(row: Record<string, string>): ReleasedTargetValue {
  return {
    target: row.target!,
    area: row.area || null,
    value: numberOf(row.value),
    absent: (row.absent || null) as ReleasedTargetValue['absent'],
    goal: numberOf(row.goal),
    gap: numberOf(row.gap),
    status: row.status!,
    missing: Number(row.missing),
    simulated: row.simulated === '1',
  };
}

function fundOf(row: Record<string, string>): ReleasedFund {
  return {
    area: areaCode(row.area!),
    year: Number(row.year),
    fundSource: row.fundSource!,
    stage: row.stage as ReleasedFund['stage'],
    amountWanYuan: Number(row.amountWanYuan),
    simulated: row.simulated === '1',
  };
}

function numberOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
