import type { CustomArea } from '../../core/area/area.ts';
import type { AreaCode, Bounds, Language, LonLat } from '../../core/unit.ts';
import type { VillagePoint } from '../../jobs/workspace/protocol.ts';
import { fillOf } from '../../map/figure-fill.ts';
import type { MapModel } from '../../map/map-model.ts';
import { type AreaIndex, ancestorsOf, areaIndexOf, frameAround } from '../../state/selectors/area-index.ts';
import { dissolve } from '../../state/selectors/dissolve.ts';
import { drawnLayers, highlightedOf } from '../../state/selectors/drawn-layers.ts';
import { enclosing } from '../../state/selectors/enclosing.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';
import { reachOnMap, villagePlaceOf } from '../../state/selectors/reach-states.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import type { Cursor, Figures, OpenWorkspace, ReachArea, ReachData } from '../../state/session-store.ts';
import type { Theme, ViewState } from '../../state/view-store.ts';
import { areaName } from '../../text/names.ts';
import { figureOnMap } from '../../text/numbers.ts';
import { villageMap } from './village-map.ts';

/** Half the side of the square that is shown around one village, degrees. */
const villageMargin = 0.05;

/** The camera goes to the units of a card when their frame is smaller than this share of the whole; else nothing is gained. */
const closerBelow = 0.5;

export type MapSetting = {
  readonly view: ViewState;
  readonly workspace: OpenWorkspace;
  readonly shown: Shown;
  readonly figures: Figures;
  readonly cursor: Cursor | null;
  /** Distances and radius in metres of the layer `reach`. */
  readonly reach: ReachData | null;
  readonly reachMetres: number;
  readonly reachArea: ReachArea | null;
  readonly textScale: number;
  readonly reducedMotion: boolean;
  readonly padding: NonNullable<MapModel['padding']>;
};

/** The map's model from view, answers and cursor. Parts that did not change are the same objects, so the map redraws only what did. */
export function mapModelOf(setting: MapSetting): MapModel {
  const { view, workspace, shown, figures, cursor, textScale, reducedMotion, padding } = setting;
  const { summary, polygons } = workspace;
  const { layers } = shown.resolved;
  const projects = figures.projects?.data ?? null;
  return {
    polygons: withCustomAreas(polygons, summary.customAreas),
    paint: paintOf(shown, view.theme, view.language),
    labelPoints: labelPointsOf(summary.areas),
    outlines: outlinesOf(
      outlineRoots(shown.resolved),
      layers.includes('custom') ? summary.customAreas : rootCustomAreas(shown.resolved.root, summary.customAreas),
      areaIndexOf(summary),
    ),
    cursor: cursor === null || cursor.kind === 'project' ? null : (cursor.id as AreaCode),
    selected: view.area as AreaCode | null,
    highlighted: highlightedOf(view, figures),
    frame: frameOf(view, shown, figures, areaIndexOf(summary), setting.reach),
    padding,
    ...drawnLayers(view, shown, figures, workspace),
    flows: projects !== null && layers.includes('sites') ? projects.flows : null,
    network: layers.includes('network') ? (figures.network?.data ?? null) : null,
    facilities: layers.includes('facilities') ? (figures.facilities?.data ?? null) : null,
    constraints: layers.includes('constraints') ? (figures.context?.data.constraints ?? null) : null,
    slope: layers.includes('slope') ? (figures.slope?.data ?? null) : null,
    reach: layers.includes('reach') ? reachOnMap(setting.reach, setting.reachMetres, setting.reachArea) : null,
    backdrop: figures.context?.data.backdrop ?? none,
    theme: view.theme,
    language: view.language,
    textScale,
    reducedMotion,
  };
}

const none: readonly never[] = [];

const paintOf = memoiseLast((shown: Shown, theme: Theme, language: Language): MapModel['paint'] =>
  shown.figures.map((figure) => ({
    code: figure.code,
    fill: fillOf(figure, shown, theme),
    absent: figure.absent,
    status: figure.status,
    name: areaName(figure, language),
    figure:
      figure.value === null || shown.subject?.kind === 'leading'
        ? null
        : figureOnMap(figure.value, shown.unit, language),
  })),
);

const labelPointsOf = memoiseLast((areas: OpenWorkspace['summary']['areas']): ReadonlyMap<AreaCode, LonLat> => {
  return new Map(areas.flatMap((area): [AreaCode, LonLat][] => (area.point ? [[area.code, area.point]] : [])));
});

function outlineRoots({ root, rootCodes }: Shown['resolved']): string {
  return root?.startsWith('@') ? '' : rootCodes.join(' ');
}

type Polygons = MapModel['polygons'];

/** The workspace's polygons and the outer boundary of each custom area, under the code `@ID`. */
const withCustomAreas = memoiseLast((polygons: Polygons, customAreas: readonly CustomArea[]): Polygons => {
  if (customAreas.length === 0) return polygons;
  const byCode = new Map(polygons.features.map((feature) => [feature.properties.code, feature]));
  const added = customAreas.flatMap((area): Polygons['features'] => {
    const members = area.members.flatMap((code) => byCode.get(code) ?? []);
    const geometry = dissolve(members.map((feature) => feature.geometry));
    const level = members[0]?.properties.level;
    return geometry === null || level === undefined
      ? []
      : [{ type: 'Feature', geometry, properties: { code: `@${area.id}`, level } }];
  });
  return { ...polygons, features: [...polygons.features, ...added] };
});

const rootCustomAreas = memoiseLast((root: string | null, customAreas: readonly CustomArea[]): readonly CustomArea[] =>
  customAreas.filter((area) => `@${area.id}` === root),
);

/** The root and its ancestors, narrowest first, and the members of custom areas. */
const outlinesOf = memoiseLast(
  (rootCodes: string, customAreas: readonly CustomArea[], index: AreaIndex): readonly AreaCode[] => {
    const members = customAreas.map((area) => `@${area.id}` as AreaCode);
    const roots = rootCodes
      .split(' ')
      .flatMap((code) => [
        ...(index.byCode.has(code) ? [code as AreaCode] : []),
        ...ancestorsOf(index, code).map((area) => area.code),
      ]);
    return [...new Set([...members, ...roots])];
  },
);

function frameOf(
  view: ViewState,
  shown: Shown,
  figures: Figures,
  index: AreaIndex,
  reach: ReachData | null,
): Bounds | null {
  if (view.area !== null) {
    const area = index.byCode.get(view.area);
    if (area?.bounds) return area.bounds;
    const village = figures.villages?.data.find((entry) => entry.code === view.area);
    if (village?.point) return aroundVillage(village);
    const place = villagePlaceOf(reach, view.area);
    if (place) return aroundPlace(...place);
  }
  const failing = failingFrame(highlightedOf(view, figures), figures.villages?.data ?? null, index);
  const whole = rootFrame(shown.resolved.rootCodes.join(' '), index);
  return failing && whole && sizeOf(failing) < closerBelow * sizeOf(whole) ? failing : whole;
}

/** Around all units that a card picks out; null when it picks none that have a place. */
const failingFrame = memoiseLast(
  (codes: readonly AreaCode[], villages: readonly VillagePoint[] | null, index: AreaIndex): Bounds | null => {
    if (codes.length === 0) return null;
    const points = villageMap(villages);
    const boxes = codes.flatMap((code): Bounds[] => {
      const bounds = index.byCode.get(code)?.bounds;
      const point = points.get(code)?.point;
      return bounds ? [bounds] : point ? [around(point)] : [];
    });
    return enclosing(boxes);
  },
);

function around(point: LonLat): Bounds {
  const [lon, lat] = point;
  return [lon - villageMargin, lat - villageMargin, lon + villageMargin, lat + villageMargin];
}

/** The same box for the same roots, so that the camera stays where it is. */
const rootFrame = memoiseLast((rootCodes: string, index: AreaIndex): Bounds | null =>
  frameAround(index, rootCodes.split(' ')),
);

function sizeOf([west, south, east, north]: Bounds): number {
  return (east - west) * (north - south);
}

const aroundPlace = memoiseLast((lon: number, lat: number): Bounds => around([lon, lat]));

/** The same object for the same village, so that the camera moves once. */
const aroundVillage = memoiseLast((village: VillagePoint): Bounds | null => village.point && around(village.point));
