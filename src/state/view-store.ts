import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AreaLevel } from '../core/area/area.ts';
import type { ClassMethod } from '../core/classify/breaks.ts';
import type { Language } from '../core/unit.ts';

export const presets = ['object', 'category', 'area', 'task'] as const;
/** The four themes of Z1: who, why and how, where, what is owed. */
export type Preset = (typeof presets)[number];

export const layerIds = [
  'reach',
  'villages',
  'sites',
  'roads',
  'network',
  'facilities',
  'constraints',
  'slope',
  'custom',
] as const;
export type LayerId = (typeof layerIds)[number];

export const themes = ['paper', 'hall'] as const;
export type Theme = (typeof themes)[number];

export const dataTabs = ['workspace', 'import', 'ledger', 'audit', 'publish'] as const;
export type DataTab = (typeof dataTabs)[number];

export const reachVias = ['line', 'roads'] as const;
export type ReachVia = (typeof reachVias)[number];

/** What the areas are coloured by. `leading`: the largest category of a dimension in each area. */
export type Subject =
  | {
      readonly kind: 'indicator';
      readonly id: string;
      readonly dimension: string | null;
      readonly category: string | null;
    }
  | { readonly kind: 'leading'; readonly id: string; readonly dimension: string }
  | { readonly kind: 'target'; readonly id: string };

/** What a link restores. Null means: whatever suits the workspace (`selectors/resolve-view`). */
export type ViewState = {
  /** Name of a demo, or `local-HASH` for a workspace of the user's own; null shows the chooser. */
  readonly workspace: string | null;
  readonly language: Language;
  readonly theme: Theme;
  /** What the data desk has open. */
  readonly tab: DataTab;
  readonly preset: Preset;
  readonly subject: Subject | null;
  readonly root: string | null;
  readonly level: AreaLevel | null;
  readonly period: string | null;
  /** What the map is held against, one key away: a period, `planned`, or `plan:PLAN/VARIANT` (`comparedWith`). */
  readonly compared: string | null;
  /** The map shows the other side of a comparison that is not between periods. */
  readonly aside: boolean;
  /** Both sides at once, under a divider. */
  readonly swipe: boolean;
  readonly layers: readonly LayerId[] | null;
  readonly method: ClassMethod;
  readonly classes: number;
  /** Edges of method `user`, in the subject's unit. */
  readonly edges: readonly number[];
  /** Id of the target whose card is open. */
  readonly card: string | null;
  /** What the layer `reach` looks for, `facility:KIND` or `road:CLASS`; null for the first that the workspace offers. */
  readonly reachTo: string | null;
  readonly reachMetres: number;
  /** Other distances for some classes of road, in metres. */
  readonly reachByClass: Readonly<Record<string, number>>;
  /** In a straight line, or along the roads with at most so many metres on foot at either end. */
  readonly reachVia: ReachVia;
  readonly reachWalk: number;
  /** Area or village picked out. */
  readonly area: string | null;
};

export const initialView: ViewState = {
  workspace: null,
  language: 'zh',
  theme: 'paper',
  tab: 'import',
  preset: 'task',
  subject: null,
  root: null,
  level: null,
  period: null,
  compared: null,
  aside: false,
  swipe: false,
  layers: null,
  method: 'natural',
  classes: 5,
  edges: [],
  card: null,
  reachTo: null,
  reachMetres: 2000,
  reachByClass: {},
  reachVia: 'line',
  reachWalk: 1000,
  area: null,
};

/** What is the reader's own and not part of what is looked at: it stays whatever is opened or shown. */
export function ownChoices({ language, theme, tab }: ViewState): Pick<ViewState, 'language' | 'theme' | 'tab'> {
  return { language, theme, tab };
}

/** Limits of the way on foot to choose from, in metres. */
export const reachWalks = [500, 1000, 2000, 3000, 5000] as const;

/** Ends and steps of the radius of the layer `reach`, in metres. */
export const reachRange = { least: 250, most: 20_000, step: 250 };

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(view: ViewState = initialView): ViewStore {
  return createStore(() => view);
}
