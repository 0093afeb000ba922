import type { MultiPolygon, Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAreaTree } from '../../../src/core/area/area-tree.ts';
import { auditContext } from '../../../src/core/audit/audit-context.ts';
import { auditChecks } from '../../../src/core/audit/checks.ts';
import type { CheckId, Finding } from '../../../src/core/audit/finding.ts';
import { auditSettings } from '../../../src/core/audit/settings.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import type { Observation, Workspace } from '../../../src/core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { auditDemo } from './demo-workspaces.ts';

/** Faults of the statistical kind, many of each, put into sound demos: how many does the check find, and what else? */
let dingxi: Workspace;
let taizhou: Workspace;
const lines: string[] = [];

beforeAll(async () => {
  dingxi = (await auditDemo('dingxi', true)).index.workspace;
  taizhou = (await auditDemo('taizhou', true)).index.workspace;
}, 180_000);

afterAll(() => {
  console.log(`\n${lines.join('\n')}\n`);
});

/** Figures of some units changed: a share of the units of a series, drawn by a seed. */
function inject(
  workspace: Workspace,
  indicator: string,
  given: {
    readonly units: number;
    readonly change: (value: number, year: number, of: (year: number) => number) => number;
  },
): { readonly workspace: Workspace; readonly hit: ReadonlySet<string> } {
  const isIts = (o: Observation) =>
    o.indicator === indicator && o.category === null && o.stage === 'actual' && o.value !== null;
  const random = randomFor(7, `inject/${indicator}`);
  const codes = [...new Set(workspace.observations.filter(isIts).map(({ area }) => area))];
  const hit = new Set(Array.from({ length: given.units }, () => codes[random.integer(0, codes.length - 1)]!));
  const values = new Map(workspace.observations.filter(isIts).map((o) => [`${o.area}/${o.period}`, o.value!]));
  const observations = workspace.observations.map((o) => {
    if (!isIts(o) || !hit.has(o.area)) return o;
    const of = (year: number) => values.get(`${o.area}/${year}`) ?? o.value!;
    return { ...o, value: given.change(o.value!, Number(o.period), of), reported: null };
  });
  return { workspace: { ...workspace, observations }, hit };
}

function run(workspace: Workspace, check: CheckId): readonly Finding[] {
  const context = auditContext(indexWorkspace(workspace), defaultAsOf(workspace), auditSettings());
  return auditChecks.find(({ id }) => id === check)!.run(context);
}

function measure(
  check: CheckId,
  fault: string,
  made: { readonly workspace: Workspace; readonly hit: ReadonlySet<string> },
  sound: Workspace,
) {
  const before = new Set(run(sound, check).map(({ where }) => JSON.stringify(where)));
  const found = run(made.workspace, check);
  const units = new Set(
    found.flatMap(({ where }) => [where.area, where.other]).filter((code) => code && made.hit.has(code)),
  );
  const strays = found.filter(({ where }) => !made.hit.has(where.area ?? '') && !made.hit.has(where.other ?? ''));
  const recall = units.size / made.hit.size;
  lines.push(
    `${check.padEnd(18)} ${fault.padEnd(44)} ${String(units.size).padStart(4)} of ${String(made.hit.size).padStart(3)}  beside ${strays.length}, on the sound copy ${before.size}`,
  );
  return { recall, strays: strays.length, before: before.size };
}

describe('faults of the statistical kind', () => {
  it('finds incomes in 万元 instead of 元', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 20,
      change: (value, year) => (year === 2017 ? value / 1e4 : value),
    });
    expect(measure('unitSlip', 'income of one year in 万元', made, dingxi)).toMatchObject({ recall: 1, strays: 0 });
  });
  it('finds spending in 元 instead of 万元', () => {
    const made = inject(dingxi, 'fiscalSpending', {
      units: 5,
      change: (value, year) => (year === 2018 ? value * 1e4 : value),
    });
    expect(measure('unitSlip', 'spending of one year in 元', made, dingxi)).toMatchObject({ recall: 1, strays: 0 });
  });
  it('finds incomes that jump to the threefold', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year) => (year >= 2018 ? value * 3 : value),
    });
    expect(measure('temporalJump', 'income three times as high from 2018', made, dingxi).recall).toBeGreaterThan(0.9);
  });
  it('leaves a change of a tenth alone', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year) => (year >= 2018 ? Math.round(value * 1.1) : value),
    });
    expect(measure('temporalJump', 'income a tenth higher from 2018 (no fault)', made, dingxi)).toMatchObject({
      recall: 0,
    });
  });
  it('finds incomes copied from the year before', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year, of) => (year > 2016 ? of(2016) : value),
    });
    expect(measure('frozenSeries', 'income the same from 2016 on', made, dingxi).recall).toBeGreaterThan(0.9);
  });
  it('finds collective incomes made to pass the line', () => {
    const made = inject(taizhou, 'collectiveIncome', {
      units: 300,
      change: (value, year) => (year === 2018 && value < 35 ? 35.2 : value),
    });
    const found = run(made.workspace, 'clusteringAtLine');
    lines.push(
      `clusteringAtLine   ${'two in five villages, those below 35 万元 lifted to 35.2'.padEnd(44)} ${found.length} finding, on the sound copy ${run(taizhou, 'clusteringAtLine').length}`,
    );
    expect(found.map(({ where }) => [where.indicator, where.period])).toEqual([['collectiveIncome', '2018']]);
    expect(run(taizhou, 'clusteringAtLine')).toEqual([]);
  });
  it('finds counts rounded to fives', () => {
    const made = inject(dingxi, 'poorPopulation', { units: 4000, change: (value) => Math.round(value / 5) * 5 });
    const found = run(made.workspace, 'lastDigit');
    lines.push(
      `lastDigit          ${'poor people rounded to fives'.padEnd(44)} ${found.length} counties, on the sound copy ${run(dingxi, 'lastDigit').length}`,
    );
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(run(dingxi, 'lastDigit')).toEqual([]);
  });
  it('finds reports that leave their course for one year', () => {
    const made = inject(dingxi, 'incomePerHead', {
      units: 15,
      change: (value, year) => (year === 2017 ? Math.round(value * 1.5) : value),
    });
    expect(measure('rebound', 'income half as high again in 2017 only', made, dingxi).recall).toBeGreaterThan(0.9);
  });
  it('finds people entered for households', () => {
    const people = new Map(
      dingxi.observations.filter((o) => isStock(o, 'poorPopulation')).map((o) => [`${o.area}/${o.period}`, o.value!]),
    );
    const random = randomFor(7, 'inject/households');
    const fit = dingxi.observations.filter(
      (o) => isStock(o, 'poorHouseholds') && o.value! >= 10 && people.has(`${o.area}/${o.period}`),
    );
    const hits = new Set(Array.from({ length: 40 }, () => fit[random.integer(0, fit.length - 1)]!));
    const observations = dingxi.observations.map((o) =>
      hits.has(o) ? { ...o, value: people.get(`${o.area}/${o.period}`)! } : o,
    );
    const hit = new Set([...hits].map(({ area }) => area as string));
    const made = { workspace: { ...dingxi, observations }, hit };
    expect(measure('peopleAsHouseholds', 'people of a year entered for households', made, dingxi)).toEqual({
      ...{ recall: 1, strays: 0, before: 0 },
    });
  });
});

describe('faults of outlines', () => {
  it('finds townships that were moved over their neighbours, and the ground they left', () => {
    const made = reshape(dingxi, (point) => [point[0]! + 0.02, point[1]!]);
    expect(measure('areaOverlap', 'a township 0.02° too far east', made, dingxi)).toMatchObject({
      recall: 1,
      before: 0,
    });
    const counties = { ...made, hit: made.counties };
    expect(measure('areaGap', 'the same, seen from the county', counties, dingxi)).toMatchObject({
      recall: 1,
      before: 0,
    });
  });
  it('finds townships in another county', () => {
    const made = reshape(dingxi, (point) => [point[0]! + 1.5, point[1]!]);
    expect(measure('areaOutside', 'a township 1.5° too far east', made, dingxi)).toEqual({
      recall: 1,
      strays: 0,
      before: 0,
    });
  });
  it('finds townships whose ground shrank under a new code', () => {
    const small = reshape(dingxi, (point, centre) => [
      centre[0] + (point[0]! - centre[0]) * 0.9,
      centre[1] + (point[1]! - centre[1]) * 0.9,
    ]);
    const old = dingxi.areas.areas
      .filter(({ code }) => small.hit.has(code))
      .map((area) => ({
        ...area,
        code: areaCode(`${area.code}OLD`),
        validTo: isoDate('2015-12-31'),
        successors: [area.code],
      }));
    const areas = [...small.workspace.areas.areas, ...old];
    const made = {
      workspace: { ...dingxi, areas: buildAreaTree(areas) },
      hit: new Set(old.map(({ code }) => code as string)),
    };
    expect(measure('areaChange', 'a fifth of the ground gone with a new code', made, dingxi)).toMatchObject({
      recall: 1,
      before: 0,
    });
  });
});

function isStock(o: Observation, id: string): boolean {
  return o.indicator === id && o.category === null && o.stage === 'actual' && o.value !== null;
}

type Move = (point: Position, centre: readonly [number, number]) => Position;

/** One township in each of five counties with another outline. */
function reshape(workspace: Workspace, move: Move) {
  const townships = workspace.areas.areas.filter(({ level, geometry }) => level === 'township' && geometry);
  const chosen = [...new Map(townships.map((area) => [area.parent, area])).values()].slice(0, 5);
  const hit = new Set<string>(chosen.map(({ code }) => code));
  const areas = workspace.areas.areas.map((area) =>
    hit.has(area.code) ? { ...area, geometry: moved(area.geometry as Polygon | MultiPolygon, move) } : area,
  );
  const counties = new Set<string>(chosen.map(({ parent }) => parent!));
  return { workspace: { ...workspace, areas: buildAreaTree(areas) }, hit, counties };
}

function moved(outline: Polygon | MultiPolygon, move: Move): Polygon | MultiPolygon {
  const first = outline.type === 'Polygon' ? outline.coordinates[0]! : outline.coordinates[0]![0]!;
  const centre = [0, 1].map((at) => first.reduce((sum, point) => sum + point[at]!, 0) / first.length);
  const rings = (part: readonly Position[][]) =>
    part.map((ring) => ring.map((point) => move(point, [centre[0]!, centre[1]!])));
  return outline.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rings(outline.coordinates) }
    : { type: 'MultiPolygon', coordinates: outline.coordinates.map(rings) };
}
