import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../core/unit.ts';
import { layerOrder } from './layer-order.ts';
import { areaLayers } from './layers/area-layers.ts';
import { backdropLayers } from './layers/backdrop-layers.ts';
import { constraintLayers } from './layers/constraint-layers.ts';
import { mapPalettes } from './layers/map-palette.ts';
import { markFeatures, markLayers } from './layers/mark-layers.ts';
import { facilityLayers, projectLayers } from './layers/project-layers.ts';
import { slopeLayers } from './layers/slope-layer.ts';
import type { MapModel } from './map-model.ts';

export type SourceId = keyof ReturnType<typeof sourceRecipes>;
type AreaFeature = Feature<Polygon | MultiPolygon, { readonly code: string }>;

/** The model as MapLibre sources and layers. Parts whose input did not change are the very objects of `previous`. */
export type ComposedMap = {
  readonly model: MapModel;
  readonly areasByCode: ReadonlyMap<string, AreaFeature>;
  readonly villagePoints: ReadonlyMap<string, LonLat>;
  readonly sources: Readonly<Record<SourceId, FeatureCollection>>;
  readonly groups: Readonly<Record<string, readonly LayerSpecification[]>>;
};

/** `needs` is compared by reference; `build` runs only when one of them changed. */
type Recipe<T> = { readonly needs: readonly unknown[]; readonly build: () => T };

/** Composes only what changed since `previous`; cheap enough to run on every move of the cursor. */
export function composeMap(model: MapModel, previous: ComposedMap | null): ComposedMap {
  const areasByCode =
    previous && previous.model.polygons === model.polygons
      ? previous.areasByCode
      : new Map(model.polygons.features.map((feature) => [feature.properties.code, feature]));
  const villagePoints =
    previous && previous.model.villages === model.villages
      ? previous.villagePoints
      : new Map((model.villages ?? []).flatMap((village) => (village.point ? [[village.code, village.point]] : [])));
  const lookup = { areasByCode, villagePoints };
  const before = previous && sourceRecipes(previous.model, previous);
  const layersBefore = previous && layerRecipes(previous.model);
  return {
    model,
    ...lookup,
    sources: rebuild(sourceRecipes(model, lookup), before, previous?.sources),
    groups: rebuild(layerRecipes(model), layersBefore, previous?.groups),
  };
}

/** All layers of a composition in the one order; throws on a layer that `layer-order` does not list (a bug). */
export function orderedLayers(composed: ComposedMap): readonly LayerSpecification[] {
  const rank = new Map<string, number>(layerOrder.map((id, index) => [id, index]));
  const layers = Object.values(composed.groups).flat();
  for (const layer of layers) {
    if (!rank.has(layer.id)) throw new Error(`compose-layers: expected a layer of layer-order, got "${layer.id}"`);
  }
  return layers.toSorted((a, b) => rank.get(a.id)! - rank.get(b.id)!);
}

function sourceRecipes(model: MapModel, lookup: Pick<ComposedMap, 'areasByCode' | 'villagePoints'>) {
  const find = {
    area: (code: string) => lookup.areasByCode.get(code),
    village: (code: string) => lookup.villagePoints.get(code) ?? null,
  };
  const places = [lookup.areasByCode, lookup.villagePoints];
  return {
    // Only what is filled: cutting eight hundred polygons into tiles to show a dozen doubles the time to the first map.
    areas: {
      needs: [model.polygons, model.paint.map(({ code }) => code).join()],
      build: () => collection(model.paint.flatMap(({ code }) => lookup.areasByCode.get(code) ?? [])),
    },
    outlines: {
      needs: [lookup.areasByCode, model.outlines],
      build: () => collection(markFeatures(model.outlines, 'outline', find)),
    },
    // The outermost ancestor once more, cut coarsely: a wide blurred line spikes at every bend of the true one.
    shade: {
      needs: [lookup.areasByCode, model.outlines],
      build: () => collection(markFeatures(model.outlines.slice(-1), 'outline', find)),
    },
    marks: {
      needs: [...places, model.highlighted, model.selected],
      build: () =>
        collection([
          ...markFeatures(model.highlighted, 'highlighted', find),
          ...markFeatures(model.selected ? [model.selected] : [], 'selected', find),
        ]),
    },
    cursor: {
      needs: [...places, model.cursor],
      build: () => collection(markFeatures(model.cursor ? [model.cursor] : [], 'cursor', find)),
    },
    projects: { needs: [model.projects], build: () => model.projects ?? collection([]) },
    facilities: { needs: [model.facilities], build: () => model.facilities ?? collection([]) },
    constraints: { needs: [model.constraints], build: () => model.constraints ?? collection([]) },
    slope: { needs: [model.slope], build: () => model.slope ?? collection([]) },
    backdrop: { needs: [model.backdrop], build: () => collection([...model.backdrop]) },
  } satisfies Record<string, Recipe<FeatureCollection>>;
}

function layerRecipes(model: MapModel) {
  const look = { theme: model.theme, scale: model.textScale };
  const looks = [model.theme, model.textScale];
  return {
    background: {
      needs: [model.theme],
      build: () => [
        { id: 'background', type: 'background', paint: { 'background-color': mapPalettes[model.theme].background } },
      ],
    },
    areas: { needs: [...looks, model.paint], build: () => areaLayers({ ...look, paint: model.paint }) },
    marks: { needs: looks, build: () => markLayers(look) },
    constraints: { needs: looks, build: () => constraintLayers(look) },
    slope: { needs: [model.theme], build: () => slopeLayers(look) },
    projects: { needs: looks, build: () => projectLayers(look) },
    facilities: { needs: looks, build: () => facilityLayers(look) },
    backdrop: {
      needs: [...looks, model.language],
      build: () => backdropLayers({ ...look, language: model.language }),
    },
  } satisfies Record<string, Recipe<LayerSpecification[]>>;
}

function collection(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function rebuild<Key extends string, T>(
  now: Readonly<Record<Key, Recipe<T>>>,
  before: Readonly<Record<Key, Recipe<T>>> | null,
  results: Readonly<Record<Key, T>> | undefined,
): Record<Key, T> {
  const built = {} as Record<Key, T>;
  for (const key of Object.keys(now) as Key[]) {
    const old = before?.[key].needs;
    const same = old && results && now[key].needs.every((need, index) => need === old[index]);
    built[key] = same ? results[key] : now[key].build();
  }
  return built;
}
