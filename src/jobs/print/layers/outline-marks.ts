import type { MultiPolygon, Polygon } from 'geojson';
import type { Language, LonLat } from '../../../core/unit.ts';
import { mapPalettes } from '../../../map/layers/map-palette.ts';
import type { DotLook, LegendRow, LineLook, WallDot, WallOutline } from '../../../paper/wall/wall-content.ts';
import { areaIndexOf } from '../../../state/selectors/area-index.ts';
import { dissolve } from '../../../state/selectors/dissolve.ts';
import type { OpenWorkspace } from '../../../state/session-store.ts';
import { areaName } from '../../../text/names.ts';
import { countText } from '../../../text/numbers.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import type { AnsweredView } from '../answer-view.ts';
import { solidColour } from '../solid-colour.ts';
import type { WallLayer } from './wall-layer.ts';

const palette = mapPalettes.paper;
const casing = '#ffffff';

/** Dashes of the custom areas, in turn: on, off, … in millimetres on A4. */
const dashes = [
  [2.6, 0.9],
  [0.9, 0.8],
  [3, 0.8, 0.6, 0.8],
  [5, 1.1],
] as const;

/** With more parts than this a name would stand at one of many. */
const mostParts = 4;

const pickedLook: LineLook = { colour: palette.accent, width: 0.4, dash: [], casing: null };
const selectedLook: LineLook = { colour: palette.selected, width: 0.8, dash: [], casing };
const selectedVillage = { kind: 'ring', radius: 2.2, width: 0.5, line: palette.selected } as const satisfies DotLook;

/** Custom areas with their names; the areas that the open card picks out; the area or village that is selected. */
export function outlineMarks(
  answered: AnsweredView,
  workspace: OpenWorkspace,
  highlighted: readonly string[],
  language: Language,
): WallLayer {
  const geometryOf = new Map(
    workspace.polygons.features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  return joined([
    customAreas(answered, workspace, geometryOf, language),
    pickedAreas(highlighted, geometryOf, language),
    selectedPlace(answered, workspace, geometryOf, language),
  ]);
}

type Geometries = ReadonlyMap<string, Polygon | MultiPolygon>;

function customAreas(
  { shown }: AnsweredView,
  { summary }: OpenWorkspace,
  geometryOf: Geometries,
  language: Language,
): WallLayer {
  const { layers, root } = shown.resolved;
  const index = areaIndexOf(summary);
  const wanted = summary.customAreas.filter(({ id }) => layers.includes('custom') || `@${id}` === root);
  const made = wanted.flatMap((area, i) => {
    const geometry = dissolve(area.members.flatMap((code) => geometryOf.get(code) ?? []));
    if (geometry === null) return [];
    const look: LineLook = { colour: solidColour(palette.outline, casing), width: 0.7, dash: dashes[i % 4]!, casing };
    const points = area.members.flatMap((code): LonLat[] => {
      const point = index.byCode.get(code)?.point;
      return point ? [point] : [];
    });
    // Scattered parts are told by the legend alone.
    const name = geometry.coordinates.length <= mostParts ? area.title[language] : '';
    return [{ area, outline: { geometry, look, name, points } }];
  });
  return {
    outlines: made.map(({ outline }) => outline),
    legend: made.map(({ area, outline }) => ({
      sample: { kind: 'line', look: outline.look },
      label: area.title[language],
      count: countText(area.members.length),
    })),
  };
}

function pickedAreas(highlighted: readonly string[], geometryOf: Geometries, language: Language): WallLayer {
  const outlines = highlighted.flatMap((code): WallOutline[] => {
    const geometry = geometryOf.get(code);
    return geometry ? [{ geometry, look: pickedLook, name: '', points: [] }] : [];
  });
  if (outlines.length === 0) return {};
  const label = wallWordsOf(language).pickedAreas;
  return {
    outlines,
    legend: [{ sample: { kind: 'line', look: pickedLook }, label, count: countText(outlines.length) }],
  };
}

function selectedPlace(
  { view, figures }: AnsweredView,
  { summary }: OpenWorkspace,
  geometryOf: Geometries,
  language: Language,
): WallLayer {
  if (view.area === null) return {};
  const { selected } = wallWordsOf(language);
  const area = areaIndexOf(summary).byCode.get(view.area);
  const geometry = geometryOf.get(view.area);
  if (area && geometry)
    return {
      outlines: [{ geometry, look: selectedLook, name: '', points: [] }],
      legend: [{ sample: { kind: 'line', look: selectedLook }, label: selected(areaName(area, language)), count: '' }],
    };
  const village = figures.villages?.data.find(({ code }) => code === view.area);
  if (!village?.point) return {};
  const dot: WallDot = { point: village.point, look: selectedVillage, name: village.name };
  const row: LegendRow = {
    sample: { kind: 'dot', look: { ...selectedVillage, radius: 1.6 } },
    label: selected(village.name),
    count: '',
  };
  return { dots: [dot], legend: [row] };
}

function joined(layers: readonly WallLayer[]): WallLayer {
  return {
    outlines: layers.flatMap(({ outlines = [] }) => outlines),
    dots: layers.flatMap(({ dots = [] }) => dots),
    legend: layers.flatMap(({ legend = [] }) => legend),
  };
}
