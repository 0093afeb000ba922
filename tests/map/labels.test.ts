import { describe, expect, test } from 'vitest';
import { statuses } from '../../src/core/target/result.ts';
import { areaCode } from '../../src/core/unit.ts';
import { estimateWidth } from '../../src/map/fallback/fallback-labels.tsx';
import { type MapLabel, mapLabels } from '../../src/map/labels/map-labels.ts';
import { labelMetrics, placeLabels } from '../../src/map/labels/place-labels.ts';
import { statusSymbols } from '../../src/map/status-symbol.ts';
import { paint, smallModel } from './small-model.ts';

function place(labels: readonly MapLabel[], at: (label: MapLabel) => readonly [number, number]) {
  const metrics = labelMetrics(8, 1);
  const view = { width: 800, height: 600 };
  return placeLabels({ labels, zoom: 8, metrics, view, project: at, measure: estimateWidth });
}

describe('labels', () => {
  test('the status that asks for action goes first, the cursor before all', () => {
    const model = smallModel({
      paint: [paint('A1', null, { status: 'achieved' }), paint('A2', null, { status: 'missed' })],
    });
    expect(mapLabels(model).map((label) => label.id)).toEqual(['A2', 'A1']);
    expect(mapLabels({ ...model, cursor: areaCode('A1') }).map((label) => label.id)).toEqual(['A1', 'A2']);
  });

  test('areas without a label point have none', () => {
    expect(mapLabels(smallModel({ labelPoints: new Map() }))).toEqual([]);
  });

  test('where two collide the later keeps its shape if there is room, else nothing', () => {
    const model = smallModel({
      paint: [paint('A1', null, { status: 'missed' }), paint('A2', null, { status: 'behind' })],
    });
    const labels = mapLabels(model);
    expect(place(labels, () => [400, 300]).map(({ label }) => label.id)).toEqual(['A1']);
    const beside = place(labels, (label) => (label.id === 'A1' ? [400, 300] : [452, 300]));
    expect(beside.map(({ label, iconOnly }) => [label.id, iconOnly])).toEqual([
      ['A1', false],
      ['A2', true],
    ]);
  });

  test('the name of an area makes way for a note, and comes back without it', () => {
    const model = smallModel({ paint: [paint('A1', null)] });
    const noted = mapLabels({ ...model, notes: [{ id: 'r1', at: [104, 35], text: '2016–2017 → 2018' }] });
    const named = (labels: readonly MapLabel[]) => place(labels, () => [400, 300]).map(({ label }) => label.name);
    expect(named(noted)).toEqual(['2016–2017 → 2018']);
    expect(named(mapLabels(model))).toHaveLength(1);
  });

  test('labels outside the view are not placed, and text is never under 12 px', () => {
    expect(place(mapLabels(smallModel()), () => [2000, 300])).toEqual([]);
    const metrics = labelMetrics(3, 1);
    expect(Math.min(metrics.name, metrics.figure, metrics.place)).toBeGreaterThanOrEqual(12);
  });
});

test('every status has its own shape; a word, colour or shape alone never carries it', () => {
  const shapes = statuses.map((status) => `${statusSymbols[status].fill}|${statusSymbols[status].stroke}`);
  expect(new Set(shapes).size).toBe(statuses.length);
  const glyphs = statuses.map((status) => statusSymbols[status].glyph);
  expect(new Set(glyphs).size).toBe(statuses.length);
  for (const status of statuses) {
    expect(statusSymbols[status].colour.paper).toMatch(/^#[0-9a-f]{6}$/);
    expect(statusSymbols[status].colour.hall).toMatch(/^#[0-9a-f]{6}$/);
  }
});
