import type { MapTheme } from './map-palette.ts';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Radius in pixels at scale 1, colour and outline. */
export type ReachLook = { readonly radius: number; readonly fill: Rgba; readonly line: Rgba };

/** Covered: a small full disc. Only by the plan: a ring with a core. Not covered: a large hollow ring. Blue, amber, vermilion (Okabe–Ito). */
export const reachLooks: Readonly<Record<MapTheme, Readonly<Record<'covered' | 'planned' | 'uncovered', ReachLook>>>> =
  {
    paper: {
      covered: { radius: 2.6, fill: [0, 114, 178, 215], line: [255, 253, 248, 220] },
      planned: { radius: 4.2, fill: [255, 253, 248, 210], line: [176, 112, 0, 255] },
      uncovered: { radius: 4, fill: [255, 253, 248, 120], line: [196, 60, 20, 255] },
    },
    hall: {
      covered: { radius: 2.6, fill: [86, 180, 233, 220], line: [10, 16, 29, 220] },
      planned: { radius: 4.2, fill: [10, 16, 29, 190], line: [240, 190, 60, 255] },
      uncovered: { radius: 4, fill: [10, 16, 29, 110], line: [255, 122, 80, 255] },
    },
  };

/** The area within the limit in the blue of what is covered; what is wrong with the network in reddish purple (Okabe–Ito). */
export const reachWayLooks: Readonly<Record<MapTheme, Readonly<Record<'area' | 'apart' | 'joint', ReachLook>>>> = {
  paper: {
    area: { radius: 0, fill: [0, 114, 178, 34], line: [0, 114, 178, 150] },
    apart: { radius: 0, fill: [0, 0, 0, 0], line: [166, 66, 124, 230] },
    joint: { radius: 4.5, fill: [255, 253, 248, 230], line: [166, 66, 124, 255] },
  },
  hall: {
    area: { radius: 0, fill: [86, 180, 233, 36], line: [86, 180, 233, 170] },
    apart: { radius: 0, fill: [0, 0, 0, 0], line: [226, 140, 190, 235] },
    joint: { radius: 4.5, fill: [10, 16, 29, 230], line: [226, 140, 190, 255] },
  },
};
