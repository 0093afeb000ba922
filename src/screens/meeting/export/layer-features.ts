import type { ExportFeature } from '../../../commands/export-layer.ts';
import { areaIndexOf } from '../../../state/selectors/area-index.ts';
import { drawnLayers } from '../../../state/selectors/drawn-layers.ts';
import { reachStatesOf } from '../../../state/selectors/reach-states.ts';
import type { LayerId } from '../../../state/view-store.ts';
import { slopeClassNames } from '../../../text/slope-words.ts';
import type { MeetingSetting } from './meeting-setting.ts';
import { reachStateName } from './reach-document.ts';

/** `areas` is the coloured map itself, `flows` the lines from villages to the sites that people move to, `backdrop` rivers, seats, labels. */
export type ExportedLayer = 'areas' | 'flows' | 'backdrop' | LayerId;

/** What a layer of the map shows, with its figures; empty while it is off or not known yet. Keys are English, values as they are kept. */
export function layerFeatures(layer: ExportedLayer, setting: MeetingSetting): readonly ExportFeature[] {
  const { view, session, workspace, shown } = setting;
  const { figures } = session;
  switch (layer) {
    case 'areas':
      return areaFeatures(setting);
    case 'custom':
      return customFeatures(setting);
    case 'villages':
      return (drawnLayers(view, shown, figures, workspace).villages ?? []).map(
        ({ code, point, located, ...village }) => {
          const { name, level, parent, people, poorPeople, state, exitedOn } = village;
          return {
            id: code,
            geometry: located && point ? { type: 'Point', coordinates: [...point] } : null,
            properties: { code, name, level, parent, people, poorPeople, state, exitedOn, located },
          };
        },
      );
    case 'sites':
    case 'roads': {
      const isSite = (type: string) => type === 'relocationSite';
      return (figures.projects?.data.projects.features ?? [])
        .filter(({ properties }) => isSite(properties.type) === (layer === 'sites'))
        .map(({ geometry, properties }) => ({ id: properties.id, geometry, properties }));
    }
    case 'flows':
      return (figures.projects?.data.flows ?? []).map(({ site, village, from, to, people }) => ({
        geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
        properties: { site, village, people },
      }));
    case 'backdrop':
      return (figures.context?.data.backdrop ?? []).map(({ geometry, properties }) => {
        const { kind, name, nameEn = null, level = null } = properties;
        return { geometry, properties: { kind, name, nameEn, level } };
      });
    case 'network':
      return (figures.network?.data.features ?? []).map(({ geometry, properties }) => ({ geometry, properties }));
    case 'facilities':
      return (figures.facilities?.data.features ?? []).map(({ geometry, properties }) => ({ geometry, properties }));
    case 'constraints':
      return (figures.context?.data.constraints.features ?? []).map(({ geometry, properties }) => ({
        geometry,
        properties,
      }));
    case 'slope':
      return (figures.slope?.data.features ?? []).map(({ geometry, properties: { slopeClass } }) => ({
        geometry,
        properties: { slopeClass, slope: slopeClassNames[slopeClass]! },
      }));
    case 'reach':
      return reachFeatures(setting);
  }
}

function areaFeatures({ workspace, shown }: MeetingSetting): readonly ExportFeature[] {
  const outlines = new Map(workspace.polygons.features.map((feature) => [feature.properties.code, feature.geometry]));
  const index = areaIndexOf(workspace.summary);
  const classes = shown.legend?.kind === 'classes' ? shown.legend.classes : [];
  return shown.figures.map((figure) => {
    const { code, name, nameEn, level, value, absent, classIndex, category, status, goal, gap, missing, origin } =
      figure;
    const own = classIndex === null ? undefined : classes[classIndex];
    return {
      id: code,
      geometry: outlines.get(code) ?? null,
      properties: {
        ...{ code, name, nameEn, level, parent: index.byCode.get(code)?.parent ?? null },
        ...{ value, unit: shown.unit, absent },
        ...{ class: own ? classIndex! + 1 : null, classFrom: own?.from ?? null, classTo: own?.to ?? null, category },
        ...{ status, goal, gap, missing, origin, simulated: figure.simulated },
      },
    };
  });
}

/** Each member with its own outline, named with its custom area. */
function customFeatures({ workspace, language }: MeetingSetting): readonly ExportFeature[] {
  const outlines = new Map(workspace.polygons.features.map((feature) => [feature.properties.code, feature.geometry]));
  const index = areaIndexOf(workspace.summary);
  return workspace.summary.customAreas.flatMap(({ id, title, members, assumption }) =>
    members.map((code) => ({
      geometry: outlines.get(code) ?? null,
      properties: {
        ...{ customArea: id, title: title[language], code, name: index.byCode.get(code)?.name ?? null },
        assumption: assumption?.[language] ?? null,
      },
    })),
  );
}

function reachFeatures({ session, view }: MeetingSetting): readonly ExportFeature[] {
  const data = session.reach?.data;
  if (!data) return [];
  const radius = session.reachMetres ?? view.reachMetres;
  const states = reachStatesOf(data, radius);
  const known = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);
  return data.codes.map((code, i) => {
    const [lon, lat] = [data.lon[i]!, data.lat[i]!];
    return {
      id: code,
      geometry: Number.isNaN(lon) ? null : { type: 'Point', coordinates: [lon, lat] },
      properties: {
        ...{ code, name: data.names[i]!, people: known(data.people[i]), state: reachStateName(states[i]!) },
        ...{ metres: known(data.existing[i]), metresWithPlan: known(data.withPlan[i]) },
        ...{ destination: data.destination, radiusMetres: radius },
      },
    };
  });
}
