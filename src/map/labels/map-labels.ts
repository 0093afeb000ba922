import type { Status } from '../../core/target/result.ts';
import type { LonLat } from '../../core/unit.ts';
import type { MapModel } from '../map-model.ts';

/** One label, before it is known whether there is room for it. */
export type MapLabel = {
  readonly id: string;
  readonly at: LonLat;
  readonly name: string;
  /** Formatted figure under the name, in a heavier hand. */
  readonly figure: string | null;
  readonly status: Status | null;
  /** Areas stand centred on their point; places and notes stand to the right of theirs. */
  readonly kind: 'area' | 'site' | 'place' | 'note';
  /** Drawn from this zoom on. */
  readonly minZoom: number;
  /** Lower goes first where two collide. */
  readonly rank: number;
};

/** Worst first: where labels collide, the status that asks for action stays. */
const urgency: Readonly<Record<Status, number>> = {
  missed: 0,
  behind: 1,
  atRisk: 2,
  noData: 3,
  onTrack: 4,
  tooEarly: 5,
  achieved: 6,
  noGoal: 7,
  notApplicable: 8,
};

/** What labels are made of and drawn by: they are drawn anew when one of these is another one. */
export const labelKeys = [
  ...(['paint', 'labelPoints', 'projects', 'backdrop', 'notes', 'language', 'theme', 'textScale'] as const),
  ...(['cursor', 'selected', 'highlighted'] as const),
] satisfies readonly (keyof MapModel)[];

type LabelModel = Pick<MapModel, (typeof labelKeys)[number]>;

/** All labels of a model in the order in which they take their room. Areas without a label point have none. */
export function mapLabels(model: LabelModel): readonly MapLabel[] {
  return [...noteLabels(model), ...areaLabels(model), ...siteLabels(model), ...placeLabels(model)].sort(
    (a, b) => a.rank - b.rank,
  );
}

function areaLabels({ paint, labelPoints, cursor, selected, highlighted }: LabelModel): MapLabel[] {
  const picked = new Set<string>(highlighted);
  return paint.flatMap(({ code, name, figure, status }) => {
    const at = labelPoints.get(code);
    if (!at) return [];
    const few = picked.has(code) ? 20 : 0;
    const lift = code === cursor || code === selected ? 40 : few;
    const rank = (status === null ? 9 : urgency[status]) - lift;
    return [{ id: code, at, name, figure, status, kind: 'area', minZoom: 0, rank }];
  });
}

function siteLabels({ projects }: LabelModel): MapLabel[] {
  return (projects?.features ?? []).flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties.type === 'bridge') return [];
    const at = geometry.coordinates as [number, number];
    return [{ ...plain, id: properties.id, at, name: properties.name, kind: 'site', minZoom: 9, rank: 50 }];
  });
}

function placeLabels({ backdrop, language }: LabelModel): MapLabel[] {
  return backdrop.flatMap(({ geometry, properties }, index) => {
    if (geometry.type !== 'Point' || properties.kind === 'river') return [];
    const name = (language === 'en' && properties.nameEn) || properties.name;
    const at = geometry.coordinates as [number, number];
    return [{ ...plain, id: `place:${index}`, at, name, kind: 'place', minZoom: 8.6, rank: 60 }];
  });
}

/** First of all: what a planner asked to see is not covered by a name that he knows. */
function noteLabels({ notes = [] }: LabelModel): MapLabel[] {
  return notes.map(({ id, at, text }) => ({
    ...plain,
    id: `note:${id}`,
    at,
    name: text,
    kind: 'note',
    minZoom: 0,
    rank: -100,
  }));
}

const plain = { figure: null, status: null } as const;
