import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { polygonFaults } from '../../src/core/geo/polygon-validity.ts';
import { demoBuilders } from '../../src/demos/build-demos.ts';
import type { Demo } from '../../src/demos/demo.ts';
import { realNames } from '../../src/demos/facts.ts';
import { writeWorkspace } from '../../src/demos/write-workspace.ts';
import { queryOfView, viewOfQuery } from '../../src/state/view-url.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.keys(demoBuilders))('demo %s', (name) => {
  let clean: Demo;
  let planted: Demo;
  beforeAll(async () => {
    clean = await demoBuilders[name]!({ isClean: true });
    planted = await demoBuilders[name]!({ isClean: false });
  }, 60_000);

  it('is byte-identical when it is built again', async () => {
    const again = await demoBuilders[name]!({ isClean: false });
    expect(written(again)).toEqual(written(planted));
  }, 60_000);

  it('has no repeated code and explicit parents one level up', () => {
    const codes = [...clean.areas.units, ...clean.villages].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { parent } of [...clean.areas.units, ...clean.villages]) if (parent) expect(codes).toContain(parent);
  });

  it('names simulated units so that none can be taken for a real one', () => {
    const real = realNames();
    const simulated = [...clean.areas.units, ...clean.villages].filter(({ code }) => /[A-Z]/.test(code));
    expect(simulated.length).toBeGreaterThan(0);
    for (const { name: each } of simulated) {
      expect(each.startsWith('拟·'), each).toBe(true);
      expect(real.has(each) || real.has(each.slice(2)), each).toBe(false);
    }
    for (const { name: each, nameEn } of clean.constraints)
      expect([each, nameEn].join('|')).toMatch(/^拟·.+\|Sim\. .+/);
  });

  it('marks every figure below a county as simulated', () => {
    const simulated = new Set(clean.sources.filter(({ kind }) => kind === 'simulated').map(({ id }) => id));
    const wrong = clean.observations.filter(({ area, source }) => /[A-Z]/.test(area) && !simulated.has(source));
    expect(wrong).toEqual([]);
  });

  it('has valid polygons', () => {
    const faults = [...clean.areas.geometryByCode].flatMap(([code, geometry]) =>
      polygonFaults(geometry).map((fault) => ({ code, ...fault })),
    );
    expect(faults).toEqual([]);
  });

  it('refers only to what is there', () => {
    const codes = new Set<string>([...clean.areas.units, ...clean.villages].map(({ code }) => code));
    const indicators = new Set(clean.indicators.map(({ id }) => id));
    const sources = new Set(clean.sources.map(({ id }) => id));
    const projects = new Set(clean.projects.map(({ id }) => id));
    const unknown = [
      ...clean.observations.filter((o) => !codes.has(o.area) || !indicators.has(o.indicator) || !sources.has(o.source)),
      ...clean.ledger.filter((e) => !codes.has(e.area) || !sources.has(e.source)),
      ...clean.funds.filter((f) => !codes.has(f.area) || (f.project !== null && !projects.has(f.project))),
      ...clean.assignments.filter((a) => !codes.has(a.area)),
      ...clean.visits.filter((v) => !codes.has(v.area)),
      ...clean.projects.filter(
        (p) => (p.area !== null && !codes.has(p.area)) || !p.origins.every((each) => codes.has(each)),
      ),
      ...clean.plans.filter((plan) => !plan.projects.every((id) => projects.has(id))),
      ...clean.release.indicators.filter((id) => !indicators.has(id)),
    ];
    expect(unknown).toEqual([]);
  });

  it('never counts more than there are', () => {
    const attributes = new Map(
      clean.villages.map((v) => [v.code, { ...v.attributes, households: v.households, population: v.population }]),
    );
    const values = new Map(
      clean.observations
        .filter((o) => o.dimension === null)
        .map((o) => [`${o.area}/${o.indicator}/${o.period}`, o.value]),
    );
    const carried = new Map(
      clean.observations
        .filter((o) => o.dimension === null && o.value !== null)
        .map((o) => [`${o.area}/${o.indicator}`, o.value]),
    );
    const wrong = clean.indicators.flatMap(({ rollUp }) => {
      if (rollUp.kind !== 'ratio' || !('indicator' in rollUp.numerator)) return [];
      const { numerator, denominator } = rollUp;
      return clean.observations.filter((o) => {
        if (o.indicator !== numerator.indicator || o.value === null || o.dimension !== null) return false;
        const whole =
          'attribute' in denominator
            ? (attributes.get(o.area as never) as Record<string, number | string> | undefined)?.[denominator.attribute]
            : (values.get(`${o.area}/${denominator.indicator}/${o.period}`) ??
              carried.get(`${o.area}/${denominator.indicator}`));
        return typeof whole === 'number' && o.value > whole;
      });
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('lists every planted fault, and changes neither baselines nor plans', () => {
    expect(clean.planted).toEqual([]);
    expect(planted.planted.length).toBeGreaterThan(0);
    expect(new Set(planted.planted.map(({ id }) => id)).size).toBe(planted.planted.length);
    for (const fault of planted.planted) expect(fault.rows.length, fault.id).toBeGreaterThan(0);
    const first = clean.observations.map(({ period }) => period).sort()[0];
    const fixed = (demo: Demo) => demo.observations.filter((o) => o.stage === 'plan' || o.period === first);
    expect(fixed(planted)).toEqual(fixed(clean));
    expect(planted.targets).toEqual(clean.targets);
  });

  it('saves scenes as addresses that the meeting restores', () => {
    for (const { id, view } of clean.scenes) {
      expect(viewOfQuery(view).workspace, id).toBe(name);
      expect(viewOfQuery(queryOfView(viewOfQuery(view)))).toEqual(viewOfQuery(view));
    }
  });

  it('says that its boundaries are not examined', () => {
    expect(clean.notes.some(({ zh }) => zh.includes('未经审定'))).toBe(true);
  });
});

function written(demo: Demo): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-demo-'));
  folders.push(folder);
  writeWorkspace(demo, folder);
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
