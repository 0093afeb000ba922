import type { LineString, MultiLineString } from 'geojson';
import type { ProjectStatus } from '../../core/workspace/workspace.ts';
import type { VillagePoint, VillageState } from '../../jobs/workspace/protocol.ts';
import { mapPalettes } from '../../map/layers/map-palette.ts';
import { projectLooks } from '../../map/layers/project-layers.ts';
import { villageLooks } from '../../map/layers/village-look.ts';
import type { MapModel } from '../../map/map-model.ts';
import type { PageLegendEntry } from '../../paper/meeting-page.ts';
import type { PageDot, PageLine, PagePoint, PageStroke } from '../../paper/page-map.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { countText } from '../../text/numbers.ts';

/** Millimetres on A4: the smallest village, and by the square root of its people. */
const smallestMm = 0.55;
const mmPerRootPerson = 0.026;

export type PageLayers = {
  readonly points: readonly PagePoint[];
  readonly lines: readonly PageLine[];
  readonly legend: readonly PageLegendEntry[];
};

/** Villages, relocation sites and roads of the screen, in the colours of paper, with their rows of the legend. */
export function pageLayers(
  { villages, projects }: Pick<MapModel, 'villages' | 'projects'>,
  words: Catalogue,
): PageLayers {
  const features = projects?.features ?? [];
  const lines = features.flatMap(({ geometry, properties }): PageLine[] =>
    isLine(geometry) ? [{ geometry, ...strokeOf(properties.status) }] : [],
  );
  const sites = features.flatMap(({ geometry, properties }): PagePoint[] => {
    const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
    return lon === undefined || lat === undefined || properties.type !== 'relocationSite'
      ? []
      : [{ point: [lon, lat], ...siteDot(properties.status) }];
  });
  const dots = (villages ?? []).flatMap((village): PagePoint[] =>
    village.point ? [{ point: village.point, ...villageDot(village.state, radiusOf(village)) }] : [],
  );
  return {
    points: [...dots, ...sites],
    lines,
    legend: [...villageRows(villages, words), ...roadRows(features, words)],
  };
}

function villageRows(villages: MapModel['villages'], words: Catalogue): readonly PageLegendEntry[] {
  return (['in', 'returned', 'out'] as const).flatMap((state): PageLegendEntry[] => {
    const count = (villages ?? []).filter((village) => village.state === state).length;
    return count === 0
      ? []
      : [{ ...empty, dot: villageDot(state, 1.1), label: words.villageStates[state], count: countText(count) }];
  });
}

function roadRows(
  features: NonNullable<MapModel['projects']>['features'],
  words: Catalogue,
): readonly PageLegendEntry[] {
  return (['planned', 'underWay', 'done', 'accepted'] as const).flatMap((status): PageLegendEntry[] => {
    const count = features.filter((feature) => isLine(feature.geometry) && feature.properties.status === status).length;
    const label = `${words.layers.roads} · ${words.projectStatuses[status]}`;
    return count === 0 ? [] : [{ ...empty, line: strokeOf(status), label, count: countText(count) }];
  });
}

const empty = { fill: null, pattern: null, shape: null } as const;

function villageDot(state: VillageState | null, radius: number): PageDot {
  const look = villageLooks.paper[state ?? 'unknown'];
  const fill = look.shape === 'ring' ? '#fffdf8' : css(look.fill);
  const stroke = look.shape === 'disc' ? '#fffdf8' : css(look.line);
  return { radius, fill, stroke, outer: look.shape === 'doubleRing' ? radius + 0.5 : null };
}

function siteDot(status: ProjectStatus): PageDot {
  return { radius: 1.3, fill: strokeOf(status).colour, stroke: '#fffdf8', outer: null };
}

function strokeOf(status: ProjectStatus): PageStroke {
  const { dash, colour, cased } = projectLooks[status];
  const paint = mapPalettes.paper[colour];
  const width = cased ? 0.65 : 0.45;
  return {
    colour: typeof paint === 'string' ? paint : '#4b3f33',
    width,
    dash: dash === null ? '' : dash.map((part) => (part * width).toFixed(2)).join(' '),
  };
}

function radiusOf(village: VillagePoint): number {
  return village.people === null
    ? smallestMm
    : Math.min(1.7, Math.max(smallestMm, mmPerRootPerson * Math.sqrt(village.people)));
}

function css([red, green, blue]: readonly number[]): string {
  return `rgb(${red},${green},${blue})`;
}

function isLine(geometry: { readonly type: string }): geometry is LineString | MultiLineString {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}
