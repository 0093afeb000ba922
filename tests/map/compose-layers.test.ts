import { describe, expect, test } from 'vitest';
import { areaCode } from '../../src/core/unit.ts';
import { composeMap, orderedLayers } from '../../src/map/compose-layers.ts';
import { layerOrder } from '../../src/map/layer-order.ts';
import { paint, smallModel, village } from './small-model.ts';

describe('layer order', () => {
  test('names every layer once, and every layer is named', () => {
    const ids = orderedLayers(composeMap(smallModel(), null)).map((layer) => layer.id);
    expect(new Set(layerOrder).size).toBe(layerOrder.length);
    expect(ids).toEqual([...layerOrder]);
  });

  test('marks lie above fills, projects above boundaries', () => {
    const at = (id: (typeof layerOrder)[number]) => layerOrder.indexOf(id);
    expect(at('cursor')).toBeGreaterThan(at('areas-fill'));
    expect(at('sites')).toBeGreaterThan(at('areas-boundary'));
    expect(at('cursor-casing')).toBeLessThan(at('cursor'));
  });

  test('every layer reads a source that is composed', () => {
    const composed = composeMap(smallModel(), null);
    for (const layer of orderedLayers(composed)) {
      if (layer.type !== 'background') expect(Object.keys(composed.sources)).toContain(layer.source);
    }
  });
});

describe('composing again', () => {
  test('an unchanged model keeps every source and layer', () => {
    const first = composeMap(smallModel(), null);
    const second = composeMap({ ...first.model }, first);
    for (const id of Object.keys(first.sources) as (keyof typeof first.sources)[]) {
      expect(second.sources[id]).toBe(first.sources[id]);
    }
    for (const group of Object.keys(first.groups)) expect(second.groups[group]).toBe(first.groups[group]);
  });

  test('moving the cursor changes the cursor source alone', () => {
    const first = composeMap(smallModel(), null);
    const second = composeMap({ ...first.model, cursor: areaCode('A2') }, first);
    const changed = (Object.keys(first.sources) as (keyof typeof first.sources)[]).filter(
      (id) => second.sources[id] !== first.sources[id],
    );
    expect(changed).toEqual(['cursor']);
    expect(second.sources.cursor.features[0]?.properties).toMatchObject({ code: 'A2', role: 'cursor' });
  });

  test('recolouring leaves filters as they were', () => {
    const first = composeMap(smallModel(), null);
    const second = composeMap({ ...first.model, paint: [paint('A1', '#0000ff'), paint('A2', '#00ffff')] }, first);
    expect(second.sources.areas).toBe(first.sources.areas);
    expect(second.groups.areas).toEqual(first.groups.areas);
  });
});

test('absent areas get the pattern of their reason and no other', () => {
  const model = smallModel({ paint: [paint('A1', null, { absent: 'suppressed' }), paint('A2', '#00ff00')] });
  const layers = new Map(orderedLayers(composeMap(model, null)).map((layer) => [layer.id, layer]));
  expect(layers.get('areas-suppressed')).toMatchObject({ filter: ['match', ['get', 'code'], ['A1'], true, false] });
  expect(layers.get('areas-missing')).toMatchObject({ filter: ['literal', false] });
  expect(layers.get('areas-suppressed')).toMatchObject({ paint: { 'fill-pattern': 'absent:suppressed:paper:1' } });
});

test('a mark on a village is a point, on an unknown code nothing', () => {
  const villages = [village('V1', { point: [104.2, 35.2] }), village('V2', { point: null })];
  const model = smallModel({ villages, highlighted: ['V1', 'V2', 'nowhere'].map(areaCode) });
  const { features } = composeMap(model, null).sources.marks;
  expect(features.map((feature) => feature.geometry)).toEqual([{ type: 'Point', coordinates: [104.2, 35.2] }]);
});
