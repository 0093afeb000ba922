import type { Geometry } from 'geojson';
import type { AreaCode, Bilingual, IsoDate, LonLat } from '../unit.ts';

/** Administrative levels, widest first. A village may contain natural villages. */
export const areaLevels = ['province', 'prefecture', 'county', 'township', 'village', 'naturalVillage'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** One administrative unit. The parent is always explicit, never derived from the code's prefix. */
export type Area = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn?: string;
  readonly level: AreaLevel;
  readonly parent: AreaCode | null;
  /** First and last day on which the code is valid; absent means since always / still. */
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  readonly successors?: readonly AreaCode[];
  /** Polygon, WGS-84; absent for villages, which are points. */
  readonly geometry?: Geometry;
  /** Where the name is drawn; for a village its own position. Absent when a village has no coordinates. */
  readonly point?: LonLat;
  /** The cell's outline is made up (simulated townships) and says so. */
  readonly approximate?: boolean;
  /** Baseline attributes by name: households, population, startYear, …; a missing one is simply not there. */
  readonly attributes: Readonly<Record<string, number | string>>;
  /** Id in the `sources` resource. */
  readonly source: string;
};

/** Any set of areas that is treated as one: 片区, across borders, first-class. */
export type CustomArea = {
  readonly id: string;
  readonly title: Bilingual;
  readonly members: readonly AreaCode[];
  /** Stated wherever the area shows, e.g. "membership is assumed". */
  readonly assumption?: Bilingual;
  readonly source: string;
};
