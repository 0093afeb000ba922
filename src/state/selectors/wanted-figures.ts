import type { TargetResult } from '../../core/target/result.ts';
import type { AreaCode, IsoDate } from '../../core/unit.ts';
import { areaCode } from '../../core/unit.ts';
import type { IndicatorQuery, WorkspaceApi, WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import type { Figures, OpenWorkspace, Slot } from '../session-store.ts';
import type { ViewState } from '../view-store.ts';
import { areaIndexOf } from './area-index.ts';
import { type ResolvedView, resolveView } from './resolve-view.ts';

type Data<Name extends Slot> = NonNullable<Figures[Name]>['data'];

/** One question for the worker; the key names it completely, so an answer can be matched and kept. */
export type Wanted<Name extends Slot = Slot> = {
  readonly slot: Name;
  readonly key: string;
  /** `isStale` tells a long question that nobody waits for it any more; it may then answer with null. */
  readonly ask: (api: WorkspaceApi, isStale: () => boolean) => Promise<Data<Name> | null>;
};

/** The questions whose answers colour the areas. */
export function mapQuestions(view: ViewState, { summary }: OpenWorkspace): readonly Wanted[] {
  return subjectQuestions(resolveView(view, summary), summary);
}

/** All questions whose answers the view needs, the map's own first. A slot that is not in the list is not needed. */
export function wantedFigures(view: ViewState, workspace: OpenWorkspace): readonly Wanted[] {
  const { summary } = workspace;
  const resolved = resolveView(view, summary);
  const wanted: Wanted[] = [...subjectQuestions(resolved, summary)];
  const put = <Name extends Slot>(slot: Name, parts: readonly string[], ask: Wanted<Name>['ask']) => {
    wanted.push({ slot, key: [summary.hash, slot, ...parts].join('|'), ask });
  };
  const { asOf, layers } = resolved;
  const root = villageRoot(resolved);
  const place = areaIndexOf(summary).byCode.get(resolved.root ?? '');
  const isInside = place === undefined ? resolved.root?.startsWith('@') === true : place.parent !== null;
  const within = isInside && resolved.root !== null ? areaCode(resolved.root) : null;
  const card = view.card === null ? undefined : summary.targets.find((target) => target.id === view.card);
  if (card)
    put('card', [card.id, asOf, within ?? ''], (api) =>
      within === null ? api.target(card.id, asOf) : api.target(card.id, asOf, within),
    );
  if (needsVillages(view, resolved, summary)) put('villages', [root ?? '', asOf], (api) => api.villages(root, asOf));
  if (layers.includes('sites') || layers.includes('roads')) put('projects', [asOf], (api) => api.projects(asOf));
  if (layers.includes('network')) put('network', [asOf], (api) => api.network(asOf));
  if (layers.includes('facilities')) put('facilities', [asOf], (api) => api.facilities(asOf));
  if (layers.includes('slope') && summary.elevationStepKm !== null) put('slope', [], (api) => api.slope());
  put('context', [], (api) => api.context());
  const answering = view.area ?? resolved.root;
  if (answering !== null && !answering.startsWith('@')) {
    put('responsible', [answering, asOf], (api) => api.responsible(areaCode(answering), asOf));
  }
  if (within === null) put('cards', ['', asOf], (api) => api.targets(asOf));
  else put('cards', [within, asOf], (api, isStale) => targetsWithin(api, summary, within, asOf, isStale));
  return wanted;
}

/** One after the other, so that a question of the map waits for one target at most. */
async function targetsWithin(
  api: WorkspaceApi,
  summary: WorkspaceSummary,
  root: AreaCode,
  asOf: IsoDate,
  isStale: () => boolean,
): Promise<readonly TargetResult[] | null> {
  const results: TargetResult[] = [];
  for (const target of summary.targets) {
    if (isStale()) return null;
    results.push(await api.target(target.id, asOf, root));
  }
  return results;
}

/** Villages are needed as points, or as names in the list of units that fail. */
export function needsVillages(view: ViewState, resolved: ResolvedView, summary: WorkspaceSummary): boolean {
  if (resolved.layers.includes('villages') || resolved.isDeepest) return true;
  const card = summary.targets.find((target) => target.id === view.card);
  return card?.countLevel === 'village' || card?.countLevel === 'naturalVillage';
}

/** The worker takes one root; a group of areas asks for all villages and keeps its own. */
function villageRoot(resolved: ResolvedView): AreaCode | null {
  return resolved.rootCodes.length === 1 ? areaCode(resolved.rootCodes[0]!) : null;
}

/**
 * How the key of an answer begins that may be shown for this subject and level, whatever its day: while a new year is on its way the old one
 * stays on the map, but never the figures of another subject.
 */
export function subjectKeyStart(resolved: ResolvedView, summary: WorkspaceSummary): string {
  const { subject, level } = resolved;
  if (subject === null) return summary.hash;
  if (subject.kind === 'target') return `${[summary.hash, 'target', subject.id].join('|')}|`;
  if (subject.kind === 'leading')
    return `${[summary.hash, 'leading', subject.id, subject.dimension, level].join('|')}|`;
  return `${[summary.hash, 'values', subject.id, subject.dimension ?? '', subject.category ?? '', level].join('|')}|`;
}

function subjectQuestions(resolved: ResolvedView, summary: WorkspaceSummary): readonly Wanted[] {
  const { subject, level, asOf } = resolved;
  if (subject === null) return [];
  if (subject.kind === 'target') {
    return [
      {
        slot: 'target',
        key: `${subjectKeyStart(resolved, summary)}${asOf}`,
        ask: (api) => api.target(subject.id, asOf),
      },
    ];
  }
  if (subject.kind === 'leading') {
    const dimension = summary.indicators
      .find((entry) => entry.id === subject.id)
      ?.dimensions?.find((entry) => entry.id === subject.dimension);
    const ids = dimension?.categories.map((category) => category.id) ?? [];
    return [
      {
        slot: 'values',
        key: `${subjectKeyStart(resolved, summary)}${asOf}`,
        ask: (api) =>
          Promise.all(
            ids.map(async (category) => ({
              category,
              values: await api.values({ indicator: subject.id, dimension: subject.dimension, category, level, asOf }),
            })),
          ),
      },
    ];
  }
  const query: Omit<IndicatorQuery, 'asOf'> = {
    indicator: subject.id,
    level,
    ...(subject.dimension === null ? {} : { dimension: subject.dimension }),
    ...(subject.category === null ? {} : { category: subject.category }),
  };
  const name = [subject.id, subject.dimension ?? '', subject.category ?? '', level];
  return [
    { slot: 'scale', key: [summary.hash, 'scale', ...name].join('|'), ask: (api) => api.valuesOfAllYears(query) },
    {
      slot: 'values',
      key: `${subjectKeyStart(resolved, summary)}${asOf}`,
      ask: async (api) => [{ category: null, values: await api.values({ ...query, asOf }) }],
    },
  ];
}
