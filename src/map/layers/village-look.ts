import type { LonLat } from '../../core/unit.ts';
import type { VillagePoint, VillageState } from '../../jobs/workspace/protocol.ts';
import type { MapTheme } from './map-palette.ts';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Colour and outline of a village by state: the outline is the second cue beside the colour. */
export type VillageLook = {
  /** `disc` filled, `ring` hollow, `doubleRing` a core with a ring around it, `dot` small and grey: no state known. */
  readonly shape: 'disc' | 'ring' | 'doubleRing' | 'dot';
  readonly fill: Rgba;
  readonly line: Rgba;
};

/** Still in poverty: a full disc. Out: a hollow ring. Returned: a double ring. */
export const villageLooks: Readonly<Record<MapTheme, Readonly<Record<VillageState | 'unknown', VillageLook>>>> = {
  paper: {
    in: { shape: 'disc', fill: [178, 52, 28, 225], line: [255, 250, 240, 235] },
    out: { shape: 'ring', fill: [255, 253, 248, 150], line: [0, 104, 84, 255] },
    returned: { shape: 'doubleRing', fill: [106, 42, 107, 255], line: [106, 42, 107, 255] },
    unknown: { shape: 'dot', fill: [119, 115, 106, 190], line: [255, 253, 248, 200] },
  },
  hall: {
    in: { shape: 'disc', fill: [255, 112, 72, 230], line: [10, 16, 29, 235] },
    out: { shape: 'ring', fill: [10, 16, 29, 110], line: [92, 230, 190, 255] },
    returned: { shape: 'doubleRing', fill: [226, 150, 228, 255], line: [226, 150, 228, 255] },
    unknown: { shape: 'dot', fill: [163, 173, 189, 190], line: [10, 16, 29, 200] },
  },
};

/** Ground between the two rings of a returned village. */
export const returnedGround: Readonly<Record<MapTheme, [number, number, number, number]>> = {
  paper: [255, 253, 248, 215],
  hall: [10, 16, 29, 200],
};

/** Radius in pixels at scale 1 of the least village, and of one whose state is not known. */
export const smallestRadius = 2.3;

/** Radius in pixels at scale 1, before `zoomScale`: area grows with people. Unknown people draw the smallest. */
export function villageRadius(village: Pick<VillagePoint, 'people'>): number {
  if (village.people === null) return smallestRadius;
  return Math.min(9, Math.max(smallestRadius, 0.125 * Math.sqrt(village.people)));
}

/** Factor on all radii by zoom, in steps so that layers change seldom: 1 at zoom 8, never more than 2.2. */
export function zoomScale(zoom: number): number {
  const exact = 2 ** ((zoom - 8) / 3.2);
  return Math.min(2.2, Math.max(0.7, Math.round(exact * 5) / 5));
}

/** Radius of the outer ring of a returned village, from the radius of its core. */
export function outerRing(radius: number): number {
  return radius + 2.6;
}

/** The look of one state; no state is a look of its own. */
export function lookOf(state: VillageState | null, theme: MapTheme): VillageLook {
  return villageLooks[theme][state ?? 'unknown'];
}

/** Villages as flat arrays for the graphics card, in input order; those without a point are left out. */
export type VillageAttributes = {
  readonly length: number;
  /** Two per village, longitude and latitude. */
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  /** Four bytes per village. */
  readonly fills: Uint8Array;
  readonly lines: Uint8Array;
};

/** One pass, no objects: 128,000 villages must not stop the timeline. */
export function villageAttributes(villages: readonly VillagePoint[], theme: MapTheme): VillageAttributes {
  const drawn = villages.filter((village): village is VillagePoint & { point: LonLat } => village.point !== null);
  const length = drawn.length;
  const positions = new Float32Array(length * 2);
  const radii = new Float32Array(length);
  const fills = new Uint8Array(length * 4);
  const lines = new Uint8Array(length * 4);
  for (let i = 0; i < length; i++) {
    const village = drawn[i]!;
    const look = lookOf(village.state, theme);
    positions[i * 2] = village.point[0];
    positions[i * 2 + 1] = village.point[1];
    radii[i] = look.shape === 'dot' ? smallestRadius : villageRadius(village);
    // A village without coordinates stands at its parent's label point: paler, since the place is not its own.
    const strength = village.located ? 1 : 0.55;
    fills.set(look.fill, i * 4);
    lines.set(look.line, i * 4);
    fills[i * 4 + 3] = look.fill[3] * strength;
    lines[i * 4 + 3] = look.line[3] * strength;
  }
  return { length, positions, radii, fills, lines };
}

/**
 * The village drawn at a point, the nearest where several overlap, else null. `pixelsPerDegree` is the scale of the
 * map there, east and north; `reach` multiplies the drawn radius and `slack` widens it for fingers. Linear in the villages.
 */
export function villageAt(
  villages: readonly VillagePoint[],
  at: LonLat,
  look: {
    readonly pixelsPerDegree: readonly [east: number, north: number];
    readonly reach: number;
    readonly slack: number;
  },
): VillagePoint | null {
  let best: VillagePoint | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const village of villages) {
    if (!village.point) continue;
    const distance = Math.hypot(
      (village.point[0] - at[0]) * look.pixelsPerDegree[0],
      (village.point[1] - at[1]) * look.pixelsPerDegree[1],
    );
    if (distance < nearest && distance <= villageRadius(village) * look.reach + look.slack) {
      best = village;
      nearest = distance;
    }
  }
  return best;
}
