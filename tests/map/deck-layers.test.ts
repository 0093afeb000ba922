import { describe, expect, test } from 'vitest';
import { trianglesOf } from '../../src/core/geo/triangles.ts';
import { areaCode } from '../../src/core/unit.ts';
import { composeDeckLayers, orderedDeckLayers } from '../../src/map/compose-deck-layers.ts';
import { curve, flowWidth } from '../../src/map/layers/flow-curve.ts';
import { flowLayer } from '../../src/map/layers/flow-layer.ts';
import { networkPaths } from '../../src/map/layers/network-layer.ts';
import { dotAttributes, reachLayers } from '../../src/map/layers/reach-layer.ts';
import { reachLooks } from '../../src/map/layers/reach-look.ts';
import { reachAreaLayer, reachBorderLayer } from '../../src/map/layers/reach-ways-layer.ts';
import { returnedLayer, villageLayer } from '../../src/map/layers/village-layer.ts';
import { villageAt, villageAttributes, villageLooks, villageRadius } from '../../src/map/layers/village-look.ts';
import { smallModel, village } from './small-model.ts';

describe('villages', () => {
  const villages = [
    village('V1', { state: 'in', people: 900 }),
    village('V2', { state: 'out', people: 3600, point: [104.7, 35.6] }),
    village('V3', { state: 'returned', located: false }),
    village('V4', { point: null }),
    village('V5', { state: null, people: null }),
  ];

  test('every state has a colour and a shape of its own', () => {
    for (const theme of ['paper', 'hall'] as const) {
      const looks = Object.values(villageLooks[theme]);
      expect(new Set(looks.map((look) => look.shape)).size).toBe(looks.length);
      expect(new Set(looks.map((look) => `${look.fill}/${look.line}`)).size).toBe(looks.length);
    }
  });

  test('the layer holds flat arrays; villages without a point are left out', () => {
    const layer = villageLayer({ villages, theme: 'paper', scale: 1.5 });
    const data = layer.props.data as { length: number };
    expect(data.length).toBe(4);
    expect(layer.props).toMatchObject({ id: 'villages', radiusUnits: 'pixels', radiusScale: 1.5, pickable: false });
    expect((returnedLayer({ villages, theme: 'paper', scale: 1 }).props.data as { length: number }).length).toBe(1);
  });

  test('area grows with people; the place of another is paler', () => {
    expect(villageRadius({ people: 3600 }) / villageRadius({ people: 900 })).toBeCloseTo(2, 5);
    const flat = villageAttributes(villages, 'paper');
    expect([...flat.positions.slice(2, 4)].map((value) => Math.round(value * 10) / 10)).toEqual([104.7, 35.6]);
    expect(flat.lines[2 * 4 + 3]).toBeLessThan(villageLooks.paper.returned.line[3]);
  });

  test('the nearest drawn village is hit, and none beyond its radius', () => {
    const look = { pixelsPerDegree: [100, -120] as const, reach: 1, slack: 2 };
    expect(villageAt(villages, [104.71, 35.6], look)?.code).toBe('V2');
    expect(villageAt(villages, [104.9, 35.6], look)).toBeNull();
    expect(villageAt([], [104.5, 35.5], look)).toBeNull();
  });
});

describe('flows and network', () => {
  const flow = { site: 'S', village: areaCode('V1'), from: [104, 35], to: [105, 36], people: 400 } as const;

  test('a curve starts at the village and ends at the site, off the straight line', () => {
    const points = curve(flow.from, flow.to);
    expect(points[0]).toEqual([104, 35]);
    expect(points.at(-1)).toEqual([105, 36]);
    const [lon, lat] = points[10]!;
    expect(Math.abs(lon - 104 - (lat - 35))).toBeGreaterThan(0.1);
  });

  test('width grows with people and is never nothing', () => {
    expect(flowWidth(null)).toBeGreaterThan(0);
    expect(flowWidth(1600)).toBeGreaterThan(flowWidth(400));
    expect(flowLayer({ flows: [flow], theme: 'hall', scale: 2 }).props).toMatchObject({ id: 'flows', widthScale: 2 });
  });

  test('a road of two parts gives two paths', () => {
    const line = [
      [104, 35],
      [105, 35],
    ];
    const network = {
      type: 'FeatureCollection' as const,
      features: [
        {
          type: 'Feature' as const,
          properties: { technicalClass: 'class3', surface: 'asphalt' },
          geometry: { type: 'MultiLineString' as const, coordinates: [line, line] },
        },
      ],
    };
    expect(networkPaths(network)).toEqual([
      { path: line, technicalClass: 'class3' },
      { path: line, technicalClass: 'class3' },
    ]);
  });
});

test('deck layers are off by default, ordered, and kept while their input is the same', () => {
  const model = smallModel();
  expect(composeDeckLayers(model, 1, {})).toEqual({});
  const on = smallModel({ villages: [village('V1')], flows: [] });
  const first = composeDeckLayers(on, 1, {});
  expect(orderedDeckLayers(first).map((layer) => layer.id)).toEqual(['flows', 'villages-returned', 'villages']);
  const zoomed = composeDeckLayers(on, 1.4, first);
  expect(zoomed.flows).toBe(first.flows);
  expect(zoomed.villages).not.toBe(first.villages);
});

describe('the area along the roads', () => {
  test('is drawn in triangles that were cut before, with every ring as border', () => {
    const square = (from: number, to: number) =>
      [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
        [from, from],
      ] as [number, number][];
    const outline = { type: 'MultiPolygon' as const, coordinates: [[square(0, 4), square(1, 2)], [square(5, 6)]] };
    const ways = { area: { outline, triangles: trianglesOf(outline) }, apart: [], nearMisses: [] };
    const { props } = reachAreaLayer(ways, 'paper');
    const { attributes } = props.data as unknown as { attributes: { indices: { value: Uint32Array } } };
    // A square with a square hole is eight triangles, one without two.
    expect(attributes.indices.value).toHaveLength((8 + 2) * 3);
    expect(props).toMatchObject({ _normalize: false, positionFormat: 'XY' });
    expect(reachBorderLayer(ways, 'paper', 1).props.data).toHaveLength(3);
    const none = reachAreaLayer({ ...ways, area: null }, 'hall').props.data as unknown as { startIndices: Uint32Array };
    expect([...none.startIndices]).toEqual([0, 0]);
  });
});

test('dots of the reach: looks by state, positions handed over once for the same villages', () => {
  const { NaN: none } = Number;
  const [lon, lat] = [Float64Array.of(104, none, 105, 106), Float64Array.of(35, none, 36, 37)];
  const at = (...states: number[]) => dotAttributes({ lon, lat, states: Uint8Array.from(states) }, 'paper');
  const { covered, planned, uncovered } = reachLooks.paper;
  const before = at(0, 255, 1, 2);
  expect([...before.positions.value]).toEqual([104, 35, 105, 36, 106, 37]);
  expect([...before.radii]).toEqual([uncovered, covered, planned].map(({ radius }) => Math.fround(radius)));
  expect([...before.fills]).toEqual([...uncovered.fill, ...covered.fill, ...planned.fill]);
  expect([...before.lines]).toEqual([...uncovered.line, ...covered.line, ...planned.line]);
  const after = at(2, 255, 1, 0);
  expect(after.positions).toBe(before.positions);
  expect([...after.lines]).toEqual([...planned.line, ...covered.line, ...uncovered.line]);
  const { core } = reachLayers({ dots: { lon, lat, states: Uint8Array.of(2, 255, 1, 2) }, theme: 'paper', scale: 1 });
  expect(core.props.data).toMatchObject({ length: 2 });
});
