import type { Language } from '../../../core/unit.ts';
import { mapPalettes } from '../../../map/layers/map-palette.ts';
import type { DotLook, LineLook, WallDot } from '../../../paper/wall/wall-content.ts';
import type { Figures } from '../../../state/session-store.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { countText } from '../../../text/numbers.ts';
import { solidColour } from '../solid-colour.ts';
import { layerGround, type WallLayer } from './wall-layer.ts';

type Features<Slot extends 'network' | 'facilities'> = NonNullable<Figures[Slot]>['data']['features'];

/** Roads that exist, wider the higher their class. */
export function roadNetworkMarks(roads: Features<'network'>, language: Language): WallLayer {
  if (roads.length === 0) return {};
  return {
    lines: roads.map(({ geometry, properties }) => ({ geometry, look: networkLook(properties.technicalClass) })),
    legend: [
      {
        sample: { kind: 'line', look: networkLook('class3') },
        label: catalogueOf(language).layers.network,
        count: '',
      },
    ],
  };
}

/** Schools, clinics, stops and outlets. */
export function facilityMarks(facilities: Features<'facilities'>, language: Language): WallLayer {
  if (facilities.length === 0) return {};
  return {
    dots: facilities.map(
      ({ geometry }): WallDot => ({
        point: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
        look: facilityLook,
        name: '',
      }),
    ),
    legend: [
      {
        sample: { kind: 'dot', look: facilityLook },
        label: catalogueOf(language).layers.facilities,
        count: countText(facilities.length),
      },
    ],
  };
}

const facilityLook: DotLook = {
  kind: 'disc',
  radius: 0.55,
  fill: solidColour(mapPalettes.paper.facility, layerGround),
  line: layerGround,
  outer: null,
  mayShrink: true,
};

/** One object a width, so that all lines of a look are drawn together. */
const networkLooks = new Map<number, LineLook>();

function networkLook(technicalClass: string): LineLook {
  const width = { expressway: 0.55, class1: 0.45, class2: 0.38, class3: 0.28 }[technicalClass] ?? 0.18;
  const known = networkLooks.get(width);
  if (known) return known;
  const look: LineLook = { colour: '#8b7a63', width, dash: [], casing: null };
  networkLooks.set(width, look);
  return look;
}
