import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import type { LonLat } from '../../src/core/unit.ts';
import type { PlanPlaces } from '../../src/state/planning-store.ts';
import { areasByNearness, villagesIn, villagesWithin } from '../../src/state/selectors/villages-near.ts';

type Village = { readonly at: LonLat | null; readonly parent: string };

function placesOf(villages: readonly Village[]): PlanPlaces {
  const codes = villages.map((_, i) => `v${i}`);
  const parentCodes = [...new Set(villages.map(({ parent }) => parent))];
  const parents = Int32Array.from(villages, ({ parent }) => parentCodes.indexOf(parent));
  const axis = (k: 0 | 1) => Float64Array.from(villages, ({ at }) => at?.[k] ?? Number.NaN);
  const counts = new Float64Array(villages.length).fill(10);
  const shouldMove = counts.map(() => Number.NaN);
  return {
    ...{ codes, names: codes, parents, parentCodes, lon: axis(0), lat: axis(1) },
    ...{ households: counts, people: counts, poorPeople: counts, shouldMove, areas: [], numbers: new Map() },
  };
}

const place: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 103, max: 106, noNaN: true }),
  fc.double({ min: 20, max: 52, noNaN: true }),
);
const village = fc.record({ at: fc.option(place), parent: fc.constantFrom('a', 'b', 'c') });

test('those within a distance are those that GeographicLib finds, none without coordinates', () => {
  fc.assert(
    fc.property(fc.array(village, { maxLength: 30 }), place, fc.integer({ min: 1, max: 600 }), (villages, at, km) => {
      const metres = villages.map(({ at: to }) =>
        to === null ? null : geodesic.Geodesic.WGS84.Inverse(at[1], at[0], to[1], to[0]).s12!,
      );
      const found = new Set(villagesWithin(placesOf(villages), at, km));
      for (const [i, metre] of metres.entries()) {
        // Near the very edge the two may differ by what our own distances err.
        if (metre === null) expect(found.has(i)).toBe(false);
        else if (Math.abs(metre - km * 1000) > metre * 1e-2) expect(found.has(i)).toBe(metre < km * 1000);
      }
    }),
    { numRuns: 60 },
  );
});

test('areas by their nearest village; one without coordinates comes last', () => {
  const places = placesOf([
    { at: [105, 35], parent: 'far' },
    { at: null, parent: 'nowhere' },
    { at: [104.2, 35], parent: 'near' },
    { at: [106, 35], parent: 'near' },
  ]);
  expect(areasByNearness(places, [104, 35])).toEqual(['near', 'far', 'nowhere']);
  expect(villagesIn(places, 'near')).toEqual([2, 3]);
});
