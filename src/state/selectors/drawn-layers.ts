import type { AreaCode } from '../../core/unit.ts';
import type { ProjectFeatures, VillagePoint } from '../../jobs/workspace/protocol.ts';
import type { Figures, OpenWorkspace } from '../session-store.ts';
import type { ViewState } from '../view-store.ts';
import { type AreaIndex, ancestorsOf, areaIndexOf } from './area-index.ts';
import { memoiseLast } from './memoise.ts';
import type { Shown } from './shown.ts';

/** Villages and projects as they are drawn; null while a layer is off or its answer on its way. */
export type DrawnLayers = {
  readonly villages: readonly VillagePoint[] | null;
  readonly projects: ProjectFeatures | null;
};

/** Villages and projects that the view draws, on the map and on paper. */
export function drawnLayers(view: ViewState, shown: Shown, figures: Figures, workspace: OpenWorkspace): DrawnLayers {
  const { layers } = shown.resolved;
  const projects = figures.projects?.data.projects ?? null;
  return {
    villages: shownVillages(view, shown, figures, workspace),
    projects: projects === null ? null : shownProjects(projects, layers.includes('sites'), layers.includes('roads')),
  };
}

/** Units that the open card picks out: those that keep its target from being met. */
export function highlightedOf(view: ViewState, figures: Figures): readonly AreaCode[] {
  const card = figures.card?.data;
  return view.card !== null && card?.id === view.card ? card.failing : none;
}

const none: readonly never[] = [];

const shownProjects = memoiseLast((all: ProjectFeatures, sites: boolean, roads: boolean): ProjectFeatures | null => {
  if (!sites && !roads) return null;
  const features = all.features.filter((feature) => (feature.properties.type === 'relocationSite' ? sites : roads));
  return { type: 'FeatureCollection', features };
});

function shownVillages(
  view: ViewState,
  shown: Shown,
  figures: Figures,
  workspace: OpenWorkspace,
): readonly VillagePoint[] | null {
  const { resolved } = shown;
  const card = workspace.summary.targets.find((target) => target.id === view.card);
  const isVillageCard = card?.countLevel === 'village' || card?.countLevel === 'naturalVillage';
  const isOn = resolved.layers.includes('villages') || resolved.isDeepest;
  if (!isOn && !isVillageCard) return null;
  const all = figures.villages?.data ?? null;
  if (all === null) return null;
  const within =
    resolved.rootCodes.length === 1 ? all : villagesWithin(all, resolved.rootCodes, areaIndexOf(workspace.summary));
  return drawnVillages(within, highlightedOf(view, figures), isOn);
}

/** Poor villages of the layer, and whatever a card picks out; natural villages only then, or they would bury their village. */
const drawnVillages = memoiseLast(
  (villages: readonly VillagePoint[], highlighted: readonly AreaCode[], isOn: boolean): readonly VillagePoint[] => {
    const picked = new Set(highlighted);
    return villages.filter(
      (village) => picked.has(village.code) || (isOn && village.state !== null && village.level === 'village'),
    );
  },
);

/** Villages at or below any of the roots; the worker narrows to one root only. */
const villagesWithin = memoiseLast(
  (villages: readonly VillagePoint[], roots: readonly string[], index: AreaIndex): readonly VillagePoint[] => {
    const wanted = new Set(roots);
    return villages.filter(
      (village) =>
        wanted.has(village.parent) || ancestorsOf(index, village.parent).some((area) => wanted.has(area.code)),
    );
  },
);
