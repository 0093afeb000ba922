import type { CustomArea } from '../core/area/area.ts';
import type { Indicator } from '../core/indicator/indicator.ts';
import type { Target } from '../core/target/target.ts';
import type { AreaCode, Bilingual } from '../core/unit.ts';
import type {
  Assignment,
  BackdropFeature,
  ConstraintZone,
  ElevationGrid,
  Facility,
  FundEntry,
  LedgerEvent,
  Match,
  Observation,
  Phase,
  Price,
  Project,
  ReleaseRules,
  RoadSegment,
  SavedPlan,
  Scene,
  Source,
  Visit,
} from '../core/workspace/workspace.ts';
import type { AreaLayer } from './areas.ts';
import type { PlacedVillage } from './villages.ts';

/** A fault put in on purpose for the audit to find. `rows` names the keys of the rows touched. */
export type PlantedFault = {
  readonly id: string;
  readonly what: Bilingual;
  readonly where: readonly AreaCode[];
  readonly resource: string;
  readonly rows: readonly string[];
};

/** What is there and what is built, with the money that goes with it. */
export type Works = Pick<Demo, 'network' | 'projects' | 'facilities' | 'funds' | 'plans'>;

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
  readonly plans: readonly SavedPlan[];
  readonly release: ReleaseRules;
  readonly matches: readonly Match[];
  readonly prices: readonly Price[];
  readonly sources: readonly Source[];
  readonly planted: readonly PlantedFault[];
};
