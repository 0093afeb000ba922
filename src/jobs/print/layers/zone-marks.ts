import type { Language } from '../../../core/unit.ts';
import { constraintColours } from '../../../map/layers/constraint-layers.ts';
import type { Pattern } from '../../../paper/page/page.ts';
import { symbolPath } from '../../../paper/page/path.ts';
import type { Figures } from '../../../state/session-store.ts';
import { countText } from '../../../text/numbers.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import { solidColour } from '../solid-colour.ts';
import { layerGround, type WallLayer } from './wall-layer.ts';

type Zones = NonNullable<Figures['context']>['data']['constraints']['features'];

/** Zones that constrain what may be built, hatched by kind. */
export function zoneMarks(zones: Zones, language: Language): WallLayer {
  const kinds = [...new Set(zones.map(({ properties }) => properties.kind))].sort();
  return {
    patterns: kinds.map(zoneTile),
    zones: zones.map(({ geometry, properties }) => ({
      geometry,
      colour: zoneColour(properties.kind),
      pattern: zonePattern(properties.kind),
    })),
    legend: kinds.map((kind) => ({
      sample: { kind: 'fill', paint: { pattern: zonePattern(kind) }, symbol: null },
      label: wallWordsOf(language).zone(kind),
      count: countText(zones.filter(({ properties }) => properties.kind === kind).length),
    })),
  };
}

/** Only letters and digits: a kind is text from a file. */
function zonePattern(kind: string): string {
  return `zone-${kind.replace(/[^A-Za-z0-9]/g, '')}`;
}

/** A falling hatch in the zone's colour that lets the area's fill show through. */
function zoneTile(kind: string): Pattern {
  const colour = zoneColour(kind);
  const stroke = { colour, width: 0.22 };
  return {
    id: zonePattern(kind),
    size: 2,
    ground: null,
    marks: ['M-0.5 -0.5L2.5 2.5', 'M-0.5 1.5L0.5 2.5', 'M1.5 -0.5L2.5 0.5'].map((line) => ({
      kind: 'path' as const,
      path: symbolPath(line),
      stroke,
    })),
  };
}

function zoneColour(kind: string): string {
  const colour = (constraintColours[kind] ?? constraintColours.other)!.paper;
  return solidColour(`rgb(${colour.join(',')})`, layerGround);
}
