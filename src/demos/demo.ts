import type { CustomArea } from '../core/area/area.ts';
import type { Indicator } from '../core/indicator/indicator.ts';
import type { Target } from '../core/target/target.ts';
import type { AreaCode, Bilingual } from '../core/unit.ts';
import type {
  Assignment,
  BackdropFeature,
  ConstraintZone,
  Facility,
  FundEntry,
  LedgerEvent,
  Observation,
  Phase,
  Project,
  RoadSegment,
  Scene,
  Source,
  Visit,
} from '../core/workspace/workspace.ts';
import type { AreaLayer } from './areas.ts';
import type { PlacedVillage } from './villages.ts';

/** Elevation on a grid: `values` in metres, row by row from the north-west corner. */
export type ElevationGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellDegrees: number;
  readonly columns: number;
  readonly rows: number;
  readonly unit: 'm';
  readonly values: readonly number[];
  readonly source: string;
};

export type Plan = {
  readonly id: string;
  readonly title: Bilingual;
  readonly year: number;
  readonly projects: readonly string[];
  readonly source: string;
};

export type Release = {
  readonly version: 1;
  readonly indicators: readonly string[];
  readonly levels: readonly string[];
  readonly minimumCount: number;
  readonly contact: string;
  readonly objectionDays: number;
};

export type Match = {
  readonly kind: 'code' | 'column';
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly decided: string;
  readonly source: string;
};

/** `price` in 万元 per unit. */
export type Price = {
  readonly item: string;
  readonly unit: string;
  readonly price: number;
  readonly year: number;
  readonly source: string;
};

/** A fault put in on purpose for the audit to find. `rows` names the keys of the rows touched. */
export type PlantedFault = {
  readonly id: string;
  readonly what: Bilingual;
  readonly where: readonly AreaCode[];
  readonly resource: string;
  readonly rows: readonly string[];
};

/** A whole demo workspace before it is written: the parts of `data/FORMAT.md`, in the types of `core`. */
export type Demo = {
  readonly name: string;
  readonly title: Bilingual;
  readonly phases: readonly Phase[];
  readonly notes: readonly Bilingual[];
  readonly areas: AreaLayer;
  readonly customAreas: readonly CustomArea[];
  readonly villages: readonly PlacedVillage[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly ledger: readonly LedgerEvent[];
  readonly projects: readonly Project[];
  readonly network: readonly RoadSegment[];
  readonly facilities: readonly Facility[];
  readonly funds: readonly FundEntry[];
  readonly assignments: readonly Assignment[];
  readonly visits: readonly Visit[];
  readonly constraints: readonly ConstraintZone[];
  readonly backdrop: readonly (BackdropFeature & { readonly properties: { readonly source?: string } })[];
  readonly elevation: ElevationGrid | null;
  readonly scenes: readonly Scene[];
  readonly plans: readonly Plan[];
  readonly release: Release;
  readonly matches: readonly Match[];
  readonly prices: readonly Price[];
  readonly sources: readonly Source[];
  readonly planted: readonly PlantedFault[];
};
