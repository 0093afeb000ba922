import { expect, test } from 'vitest';
import { areaCode } from '../../src/core/unit.ts';
import { layerFeatures } from '../../src/screens/meeting/export/layer-features.ts';
import type { MeetingSetting } from '../../src/screens/meeting/export/meeting-setting.ts';

const river = {
  type: 'LineString',
  coordinates: [
    [103, 27],
    [104, 28],
  ],
};
/** What the worker answered, as far as these two layers read it. */
const setting = {
  session: {
    figures: {
      projects: {
        data: {
          flows: [
            { site: 's1', village: areaCode('530602S01001'), from: [103.1, 27.1], to: [103.2, 27.3], people: null },
          ],
        },
      },
      context: {
        data: { backdrop: [{ type: 'Feature', geometry: river, properties: { kind: 'river', name: '洒渔河' } }] },
      },
    },
  },
} as unknown as MeetingSetting;

test('moves to sites are lines from the village to the site; unknown people stay unknown', () => {
  expect(layerFeatures('flows', setting)).toEqual([
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [103.1, 27.1],
          [103.2, 27.3],
        ],
      },
      properties: { site: 's1', village: '530602S01001', people: null },
    },
  ]);
});

test('the backdrop keeps what it is and its name', () => {
  expect(layerFeatures('backdrop', setting)).toEqual([
    { geometry: river, properties: { kind: 'river', name: '洒渔河', nameEn: null, level: null } },
  ]);
});
