import type { LineString, MultiLineString } from 'geojson';
import { areaLevels } from '../../core/area/area.ts';
import type { Language } from '../../core/unit.ts';
import type { ProjectStatus } from '../../core/workspace/workspace.ts';
import { constraintColours } from '../../map/layers/constraint-layers.ts';
import { mapPalettes } from '../../map/layers/map-palette.ts';
import { projectLooks, projectShapes } from '../../map/layers/project-layers.ts';
import { villageLooks } from '../../map/layers/village-look.ts';
import type { Pattern } from '../../paper/page/page.ts';
import { symbolPath } from '../../paper/page/path.ts';
import type { DotLook, LegendRow, LineLook, WallContent, WallDot, WallLine } from '../../paper/wall/wall-content.ts';
import { drawnLayers } from '../../state/selectors/drawn-layers.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { countText } from '../../text/numbers.ts';
import { wallWordsOf } from '../../text/wall-words.ts';
import type { ProjectFeatures, VillagePoint, VillageState } from '../workspace/protocol.ts';
import type { AnsweredView } from './answer-view.ts';
import { solidColour } from './solid-colour.ts';

type Layers = Pick<WallContent, 'patterns' | 'zones' | 'rivers' | 'lines' | 'dots' | 'seats' | 'legend'>;

/** Everything on the map but the areas, as the view has it switched on, in the colours of paper, with its rows of the legend. */
export function wallLayers(answered: AnsweredView, workspace: OpenWorkspace, language: Language): Layers {
  const { view, shown, figures } = answered;
  const { layers } = shown.resolved;
  const { villages, projects } = drawnLayers(view, shown, figures, workspace);
  const features = projects?.features ?? [];
  const network = layers.includes('network') ? (figures.network?.data.features ?? []) : [];
  const facilities = layers.includes('facilities') ? (figures.facilities?.data.features ?? []) : [];
  const zones = layers.includes('constraints') ? (figures.context?.data.constraints.features ?? []) : [];
  const context = backdropOf(answered, language);
  const words = catalogueOf(language);
  return {
    ...context,
    patterns: [...new Set(zones.map(({ properties }) => properties.kind))].sort().map(zoneTile),
    zones: zones.map(({ geometry, properties }) => ({
      geometry,
      colour: zoneColour(properties.kind),
      pattern: zonePattern(properties.kind),
    })),
    lines: [
      ...network.map(({ geometry, properties }) => ({ geometry, look: networkLook(properties.technicalClass) })),
      ...features.flatMap(projectLine),
    ],
    dots: [
      ...villageDots(villages ?? []),
      ...facilities.map(
        ({ geometry }): WallDot => ({
          point: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
          look: facilityLook,
          name: '',
        }),
      ),
      ...features.flatMap(projectDot),
    ],
    legend: [
      ...villageRows(villages ?? [], language),
      ...projectRows(features, language),
      ...(network.length === 0
        ? []
        : [{ sample: { kind: 'line', look: networkLook('class3') } as const, label: words.layers.network, count: '' }]),
      ...(facilities.length === 0
        ? []
        : [
            {
              sample: { kind: 'dot', look: facilityLook } as const,
              label: words.layers.facilities,
              count: countText(facilities.length),
            },
          ]),
      ...zoneRows(zones, language),
    ],
  };
}

function backdropOf({ shown, figures }: AnsweredView, language: Language): Pick<Layers, 'rivers' | 'seats'> {
  const backdrop = figures.context?.data.backdrop ?? [];
  const nameOf = (properties: { readonly name: string; readonly nameEn?: string }) =>
    language === 'en' ? (properties.nameEn ?? properties.name) : properties.name;
  const named = new Set(shown.areas.map((area) => area.name));
  const filled = areaLevels.indexOf(shown.resolved.level);
  return {
    rivers: backdrop.flatMap(({ geometry, properties }) =>
      properties.kind === 'river' && isLine(geometry) ? [{ geometry, name: nameOf(properties) }] : [],
    ),
    seats: backdrop.flatMap(({ geometry, properties }) =>
      properties.kind === 'seat' && geometry.type === 'Point'
        ? [
            {
              point: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const,
              name: named.has(properties.name) ? '' : nameOf(properties),
              isMinor: (areaLevels as readonly string[]).indexOf(properties.level ?? '') > filled,
            },
          ]
        : [],
    ),
  };
}

function villageDots(villages: readonly VillagePoint[]): readonly WallDot[] {
  const located = villages.filter((village) => village.point !== null);
  // The largest below, so that no small one is hidden.
  return [...located]
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .map((village) => ({
      point: village.point!,
      look: villageLook(village.state, radiusOf(village)),
      name: village.name,
    }));
}

function villageRows(villages: readonly VillagePoint[], language: Language): readonly LegendRow[] {
  return [...(['in', 'returned', 'out'] as const), null].flatMap((state): LegendRow[] => {
    const count = villages.filter((village) => village.state === state).length;
    const sample = { kind: 'dot', look: villageLook(state, 1.1) } as const;
    const words = catalogueOf(language);
    const label =
      state === null ? wallWordsOf(language).picked : `${words.layers.villages} · ${words.villageStates[state]}`;
    return count === 0 ? [] : [{ sample, label, count: countText(count) }];
  });
}

const statuses = ['planned', 'underWay', 'done', 'accepted'] as const;

function projectRows(features: ProjectFeatures['features'], language: Language): readonly LegendRow[] {
  const words = catalogueOf(language);
  const wall = wallWordsOf(language);
  const row = (sample: LegendRow['sample'], name: string, status: ProjectStatus, count: number): LegendRow[] =>
    count === 0 ? [] : [{ sample, label: `${name} · ${words.projectStatuses[status]}`, count: countText(count) }];
  const countOf = (status: ProjectStatus, isOne: (feature: ProjectFeatures['features'][number]) => boolean) =>
    features.filter((feature) => feature.properties.status === status && isOne(feature)).length;
  return [
    ...statuses.flatMap((status) =>
      row({ kind: 'dot', look: siteLooks[status] }, wall.sites, status, countOf(status, isSite)),
    ),
    ...statuses.flatMap((status) =>
      row(
        { kind: 'line', look: roadLooks[status] },
        wall.roads,
        status,
        countOf(status, ({ geometry }) => isLine(geometry)),
      ),
    ),
    ...statuses.flatMap((status) =>
      row({ kind: 'dot', look: bridgeLooks[status] }, wall.bridges, status, countOf(status, isBridge)),
    ),
  ];
}

function zoneRows(
  zones: readonly { readonly properties: { readonly kind: string } }[],
  language: Language,
): readonly LegendRow[] {
  const kinds = [...new Set(zones.map(({ properties }) => properties.kind))].sort();
  return kinds.map((kind) => ({
    sample: { kind: 'fill', paint: { pattern: zonePattern(kind) }, symbol: null },
    label: wallWordsOf(language).zone(kind),
    count: countText(zones.filter(({ properties }) => properties.kind === kind).length),
  }));
}

type ProjectFeature = ProjectFeatures['features'][number];

function isSite({ geometry, properties }: ProjectFeature): boolean {
  return geometry.type === 'Point' && properties.type === 'relocationSite';
}

function isBridge({ geometry, properties }: ProjectFeature): boolean {
  return geometry.type === 'Point' && properties.type === 'bridge';
}

function projectLine({ geometry, properties }: ProjectFeature): readonly WallLine[] {
  return isLine(geometry) ? [{ geometry, look: roadLooks[properties.status] }] : [];
}

function projectDot(feature: ProjectFeature): readonly WallDot[] {
  const { geometry, properties } = feature;
  if (geometry.type !== 'Point' || !(isSite(feature) || isBridge(feature))) return [];
  const look = isSite(feature) ? siteLooks[properties.status] : bridgeLooks[properties.status];
  const point = [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const;
  return [{ point, look, name: isSite(feature) ? properties.name : '' }];
}

const palette = mapPalettes.paper;
const ground = '#fffdf8';

/** One object a status, so that all lines of a look are drawn together. */
const roadLooks = byStatus((status): LineLook => {
  const { dash, colour, cased } = projectLooks[status];
  const width = cased ? 0.6 : 0.42;
  return {
    colour: solidColour(String(palette[colour]), ground),
    width,
    dash: (dash ?? []).map((part) => part * width),
    casing: ground,
  };
});
const siteLooks = byStatus((status) => signLook(status, 'site', 3.4));
const bridgeLooks = byStatus((status) => signLook(status, 'bridge', 2.4));
const facilityLook: DotLook = {
  kind: 'disc',
  radius: 0.4,
  fill: solidColour(palette.facility, ground),
  line: ground,
  outer: null,
};
const networkLooks = new Map<string, LineLook>();

function networkLook(technicalClass: string): LineLook {
  const width = { expressway: 0.55, class1: 0.45, class2: 0.38, class3: 0.28 }[technicalClass] ?? 0.18;
  const known = networkLooks.get(String(width));
  if (known) return known;
  const look: LineLook = { colour: '#8b7a63', width, dash: [], casing: null };
  networkLooks.set(String(width), look);
  return look;
}

function byStatus<Look>(lookOf: (status: ProjectStatus) => Look): Readonly<Record<ProjectStatus, Look>> {
  return {
    planned: lookOf('planned'),
    underWay: lookOf('underWay'),
    done: lookOf('done'),
    accepted: lookOf('accepted'),
  };
}

/** Filled once something stands there, hollow while it is planned. */
function signLook(status: ProjectStatus, shape: 'site' | 'bridge', size: number): DotLook {
  const colour = roadLooks[status].colour;
  const isPlanned = status === 'planned';
  return {
    kind: 'sign',
    size,
    path: projectShapes[shape],
    fill: isPlanned ? ground : colour,
    line: isPlanned ? colour : ground,
  };
}

function villageLook(state: VillageState | null, radius: number): DotLook {
  const look = villageLooks.paper[state ?? 'unknown'];
  const css = ([red, green, blue]: readonly number[]) => solidColour(`rgb(${red},${green},${blue})`, ground);
  return {
    kind: 'disc',
    radius,
    fill: look.shape === 'ring' ? ground : css(look.fill),
    line: look.shape === 'disc' ? ground : css(look.line),
    outer: look.shape === 'doubleRing' ? radius + 0.5 : null,
  };
}

/** Millimetres on A4: area grows with people. */
function radiusOf(village: VillagePoint): number {
  return village.people === null ? 0.5 : Math.min(1.5, Math.max(0.5, 0.022 * Math.sqrt(village.people)));
}

/** Only letters and digits: a kind is text from a file. */
function zonePattern(kind: string): string {
  return `zone-${kind.replace(/[^A-Za-z0-9]/g, '')}`;
}

/** A falling hatch in the zone's colour that lets the area's fill show through. */
function zoneTile(kind: string): Pattern {
  const colour = zoneColour(kind);
  const stroke = { colour, width: 0.22 };
  return {
    id: zonePattern(kind),
    size: 2,
    ground: null,
    marks: ['M-0.5 -0.5L2.5 2.5', 'M-0.5 1.5L0.5 2.5', 'M1.5 -0.5L2.5 0.5'].map((line) => ({
      kind: 'path' as const,
      path: symbolPath(line),
      stroke,
    })),
  };
}

function zoneColour(kind: string): string {
  const colour = (constraintColours[kind] ?? constraintColours.other)!.paper;
  return solidColour(`rgb(${colour.join(',')})`, ground);
}

function isLine(geometry: { readonly type: string }): geometry is LineString | MultiLineString {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}
