import type { Language } from '../core/unit.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every sentence of the meeting screen that is not worded by a file of its own. Both languages are of this type, so none can lack one. */
export type Catalogue = {
  readonly product: string;
  readonly tagline: string;
  readonly promise: string;
  readonly chooser: {
    readonly demos: string;
    readonly own: string;
    readonly openFolder: string;
    readonly openZip: string;
    readonly dropHint: string;
    readonly dropNow: string;
    readonly noDemos: string;
    readonly askAgain: (hash: string) => string;
    readonly otherThanAsked: string;
    readonly opening: (name: string) => string;
    readonly step: (step: string) => string;
    readonly failed: (name: string) => string;
    readonly tryOther: string;
  };
  readonly presets: Readonly<
    Record<'object' | 'category' | 'area' | 'task', { readonly title: string; readonly hint: string }>
  >;
  readonly layers: Readonly<
    Record<
      'reach' | 'villages' | 'sites' | 'roads' | 'network' | 'facilities' | 'constraints' | 'slope' | 'custom',
      string
    >
  >;
  readonly villageStates: Readonly<Record<'in' | 'out' | 'returned', string>>;
  readonly projectStatuses: Readonly<Record<'planned' | 'underWay' | 'done' | 'accepted', string>>;
  readonly simulated: string;
  readonly simulatedHint: string;
  readonly boundaries: string;
  readonly sensitivity: Readonly<Record<'public' | 'internal' | 'restricted', string>>;
  readonly asOf: (date: string) => string;
  readonly wholeArea: string;
  readonly skipToMap: string;
  readonly skipToList: string;
  readonly mapLabel: (title: string, place: string) => string;
  readonly mapDescription: string;
  readonly drawFailed: string;
  readonly faultTitle: string;
  readonly faultAction: string;
  readonly buttons: {
    readonly meeting: string;
    readonly layers: string;
    readonly print: string;
    readonly help: string;
    readonly language: string;
    readonly hall: string;
    readonly paper: string;
    readonly close: string;
    readonly back: string;
    readonly chooser: string;
    readonly changeSubject: string;
    readonly classes: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly showAll: (count: string) => string;
    readonly play: string;
    readonly pause: string;
    readonly earlier: string;
    readonly later: string;
    readonly showPanels: string;
    readonly hidePanels: string;
    readonly tools: string;
    readonly dataDesk: string;
    readonly planningDesk: string;
  };
  readonly about: {
    readonly title: string;
    readonly sources: string;
    readonly kinds: Readonly<Record<'document' | 'open-data' | 'simulated', string>>;
  };
  readonly problems: {
    readonly badge: (count: number) => string;
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    readonly columns: { readonly severity: string; readonly place: string; readonly message: string };
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly row: (row: number) => string;
    readonly column: (column: string) => string;
    readonly more: (count: string) => string;
  };
  readonly picker: {
    readonly title: string;
    readonly search: string;
    readonly targets: string;
    readonly indicators: string;
    readonly leading: (dimension: string) => string;
    readonly none: string;
  };
  readonly legend: {
    readonly title: string;
    readonly method: string;
    readonly classes: string;
    readonly edges: string;
    readonly edgesHint: string;
    readonly apply: string;
    readonly sameAcrossYears: string;
    readonly levels: string;
    readonly waiting: string;
    readonly nothing: string;
    readonly upTo: (to: string) => string;
    readonly status: string;
    readonly missingBelow: (count: string) => string;
  };
  readonly ranked: {
    readonly title: string;
    readonly caption: (subject: string, date: string) => string;
    readonly rank: string;
    readonly area: string;
    readonly state: string;
    readonly villages: string;
    readonly people: string;
    readonly poor: string;
    readonly none: string;
  };
  readonly cards: {
    readonly title: string;
    readonly all: string;
    readonly filter: string;
    readonly goal: string;
    readonly gap: string;
    readonly met: string;
    readonly noFigure: string;
    readonly noGoal: string;
    readonly planned: string;
    readonly actual: string;
    readonly none: string;
    readonly waiting: string;
    readonly by: (date: string) => string;
    readonly sparkline: (from: string, to: string) => string;
    readonly here: (place: string) => string;
  };
  readonly explanation: {
    readonly how: string;
    readonly lists: string;
    readonly satisfied: (count: string) => string;
    readonly failing: (count: string) => string;
    readonly missing: (count: string) => string;
    readonly source: string;
    readonly quote: string;
    readonly milestones: string;
    readonly parts: string;
    readonly unallocated: string;
    readonly units: string;
    readonly plannedYear: string;
    readonly actualYear: string;
    readonly late: (years: number) => string;
    readonly early: (years: number) => string;
    readonly onTime: string;
    readonly notYet: string;
    readonly period: string;
    readonly plan: string;
    readonly real: string;
    readonly sources: string;
    readonly showOnMap: string;
    readonly more: (count: string) => string;
    readonly notInWorkspace: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly plannedOnly: string;
    readonly hint: string;
    readonly compare: string;
    readonly compared: (side: string) => string;
    readonly endCompared: string;
  };
  readonly responsible: { readonly title: string; readonly role: (role: string) => string };
  readonly place: {
    readonly people: string;
    readonly poorPeople: string;
    readonly exited: (date: string) => string;
    readonly notLocated: string;
    readonly approximate: string;
    readonly simulated: string;
    readonly cost: string;
    readonly capacity: string;
    readonly jobs: string;
    readonly technicalClass: (id: string) => string;
    readonly projectType: (id: string) => string;
    readonly inside: string;
  };
  readonly help: {
    readonly title: string;
    readonly intro: string;
    readonly keys: readonly (readonly [keys: string, meaning: string])[];
  };
  readonly status: {
    readonly at: (period: string, place: string, subject: string) => string;
  };
};

/** The words of one language. */
export function catalogueOf(language: Language): Catalogue {
  return language === 'zh' ? zh : en;
}
