import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, siteFolder } from '../../src/cli/ensure-site.ts';
import type { Plan, Road } from '../../src/core/plan/plan.ts';
import { openFields, startPlan } from '../../src/core/plan/start-plan.ts';
import type { LonLat } from '../../src/core/unit.ts';
import { randomFor } from '../../src/demos/random.ts';
import { writePlanFile } from '../../src/io/plan-file/write-plan-file.ts';

/** Demo that is made larger: the widest one. */
const demo = 'yunnan';
/** Degrees; a made road's vertices lie so far apart at most. */
const step = 0.005;

export type ScaleSite = { readonly folder: string; readonly workspace: string; readonly planFile: string };

/**
 * A copy of the built site whose only workspace is the demo with villages scattered around its own until there are `villages`, and a plan file
 * with `roads` roads of 25 vertices beside it. The caller removes the folder.
 */
export function scaleSite({ villages, roads }: { readonly villages: number; readonly roads: number }): ScaleSite {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-scale-'));
  cpSync(siteFolder, folder, { recursive: true, filter: (path) => path !== join(siteFolder, 'data') });
  mkdirSync(join(folder, 'data'));
  cpSync(join(dataFolder, demo), join(folder, 'data', demo), { recursive: true });
  const table = join(folder, 'data', demo, 'villages.csv');
  const known = readFileSync(table, 'utf8').trim().split('\n');
  const rows = known.slice(1).flatMap((line) => (line.includes(',village,') ? [line.split(',')] : []));
  // Some of the demo have no coordinates.
  const places = rows.filter(([, , , , lon]) => lon !== '');
  const random = randomFor(2020, 'plan scale');
  const near = ([lon, lat]: LonLat): LonLat => [
    lon + random.between(-1, 1) * random.next(),
    lat + random.between(-1, 1) * random.next(),
  ];
  const placeOf = (row: readonly string[]): LonLat => [Number(row[4]), Number(row[5])];
  const more = Array.from({ length: villages - rows.length }, (_, i) => {
    const row = random.pick(places);
    const at = near(placeOf(row)).map((degrees) => degrees.toFixed(5));
    const people = random.integer(100, 2000);
    return `X${i},村${i},village,${row[3]},${at},${Math.round(people / 4)},${people},${random.integer(0, 90)},0,0,,sim`;
  });
  writeFileSync(table, `${[...known, ...more].join('\n')}\n`);
  const planFile = join(folder, 'scale.guatu-plan.json');
  const elements = Array.from({ length: roads }, (_, i): Road => {
    const line: LonLat[] = [near(placeOf(random.pick(places)))];
    const heading = random.between(0, 2 * Math.PI);
    while (line.length < 25) {
      const [lon, lat] = line.at(-1)!;
      const turn = heading + random.between(-1, 1);
      line.push([lon + step * Math.cos(turn), lat + step * Math.sin(turn)]);
    }
    const to = random.integer(2016, 2020);
    const kept = line.map(([lon, lat]): LonLat => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]);
    const kind = { kind: 'road', technicalClass: 'class4', surface: 'concrete', defect: null } as const;
    return { ...openFields(`road${i}`, `路 ${i}`), ...kind, from: to, to, line: kept };
  });
  writeFileSync(planFile, writePlanFile(planOf(elements)));
  return { folder, workspace: demo, planFile };
}

function planOf(elements: Plan['variants'][number]['elements']): Plan {
  const prices = [{ item: 'road/class4/concrete', unit: 'km', priceWanYuan: 60, year: 2014, source: 'sim' }];
  const base = { workspace: demo, hash: '0' };
  const start = startPlan({ id: 'scale', title: '大规划', variant: { id: 'one', title: '方案一' }, base, prices });
  return { ...start, variants: [{ ...start.variants[0]!, elements }] };
}
