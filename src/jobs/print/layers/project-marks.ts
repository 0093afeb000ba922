import type { Language } from '../../../core/unit.ts';
import type { ProjectStatus } from '../../../core/workspace/workspace.ts';
import { mapPalettes } from '../../../map/layers/map-palette.ts';
import { projectLooks, projectShapes } from '../../../map/layers/project-layers.ts';
import type { DotLook, LegendRow, LineLook, WallDot, WallLine } from '../../../paper/wall/wall-content.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { countText } from '../../../text/numbers.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import type { ProjectFeatures } from '../../workspace/protocol.ts';
import { solidColour } from '../solid-colour.ts';
import { edgeOf, isLine, isSurface } from './geometry-kind.ts';
import { layerGround, type WallLayer } from './wall-layer.ts';

type Feature = ProjectFeatures['features'][number];

/** Roads and other outlines as lines by status, bridges as a small sign, relocation sites and every other point as a house. */
export function projectMarks(features: readonly Feature[], language: Language): WallLayer {
  return {
    lines: features.flatMap(lineOf),
    dots: features.flatMap(dotOf),
    legend: rowsOf(features, language),
  };
}

const statuses = ['planned', 'underWay', 'done', 'accepted'] as const;

function rowsOf(features: readonly Feature[], language: Language): readonly LegendRow[] {
  const words = catalogueOf(language);
  const { sites, roads, bridges, otherProjects } = wallWordsOf(language);
  const rows = (
    name: string,
    isOne: (feature: Feature) => boolean,
    sampleOf: (status: ProjectStatus) => LegendRow['sample'],
  ) =>
    statuses.flatMap((status): LegendRow[] => {
      const count = features.filter((feature) => feature.properties.status === status && isOne(feature)).length;
      const label = `${name} · ${words.projectStatuses[status]}`;
      return count === 0 ? [] : [{ sample: sampleOf(status), label, count: countText(count) }];
    });
  const sign = (status: ProjectStatus) => ({ kind: 'dot', look: siteLooks[status] }) as const;
  return [
    ...rows(sites, (feature) => isPoint(feature) && feature.properties.type === 'relocationSite', sign),
    ...rows(otherProjects, (feature) => isPoint(feature) && !isSite(feature) && !isBridge(feature), sign),
    ...rows(
      roads,
      ({ geometry }) => geometry !== null && (isLine(geometry) || isSurface(geometry)),
      (status) => ({ kind: 'line', look: roadLooks[status] }),
    ),
    ...rows(bridges, isBridge, (status) => ({ kind: 'dot', look: bridgeLooks[status] })),
  ];
}

function isPoint({ geometry }: Feature): boolean {
  return geometry?.type === 'Point';
}

function isSite({ properties }: Feature): boolean {
  return properties.type === 'relocationSite';
}

function isBridge(feature: Feature): boolean {
  return isPoint(feature) && feature.properties.type === 'bridge';
}

function lineOf({ geometry, properties }: Feature): readonly WallLine[] {
  if (geometry === null) return [];
  const look = roadLooks[properties.status];
  if (isLine(geometry)) return [{ geometry, look }];
  return isSurface(geometry) ? [{ geometry: edgeOf(geometry), look }] : [];
}

function dotOf(feature: Feature): readonly WallDot[] {
  const { geometry, properties } = feature;
  if (geometry?.type !== 'Point') return [];
  const point = [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const;
  return isBridge(feature)
    ? [{ point, look: bridgeLooks[properties.status], name: '' }]
    : [{ point, look: siteLooks[properties.status], name: isSite(feature) ? properties.name : '' }];
}

/** One object a status, so that all lines of a look are drawn together. */
const roadLooks = byStatus((status): LineLook => {
  const { dash, colour, cased } = projectLooks[status];
  const width = cased ? 0.6 : 0.42;
  return {
    colour: solidColour(String(mapPalettes.paper[colour]), layerGround),
    width,
    dash: (dash ?? []).map((part) => part * width),
    casing: layerGround,
  };
});
const siteLooks = byStatus((status) => signLook(status, 'site', 3.4));
const bridgeLooks = byStatus((status) => signLook(status, 'bridge', 2.4));

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
    fill: isPlanned ? layerGround : colour,
    line: isPlanned ? colour : layerGround,
  };
}
