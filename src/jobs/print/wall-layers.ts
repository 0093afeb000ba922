import type { Geometry } from 'geojson';
import type { Bounds, Language } from '../../core/unit.ts';
import { drawnLayers, highlightedOf } from '../../state/selectors/drawn-layers.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import type { RelocationFlow } from '../workspace/protocol.ts';
import type { AnsweredView } from './answer-view.ts';
import { backdropMarks } from './layers/backdrop-marks.ts';
import { contourMarks } from './layers/contour-marks.ts';
import { flowMarks } from './layers/flow-marks.ts';
import { outlineMarks } from './layers/outline-marks.ts';
import { projectMarks } from './layers/project-marks.ts';
import { reachMarks } from './layers/reach-marks.ts';
import { facilityMarks, roadNetworkMarks } from './layers/road-network-marks.ts';
import { slopeMarks } from './layers/slope-marks.ts';
import { villageMarks } from './layers/village-marks.ts';
import { joinLayers, type WallLayer } from './layers/wall-layer.ts';
import { withinRoot } from './layers/within-root.ts';
import { zoneMarks } from './layers/zone-marks.ts';

/** Everything on the map but the areas, as the view has it switched on, in the colours of paper, with its rows of the legend. */
export function wallLayers(
  answered: AnsweredView,
  workspace: OpenWorkspace,
  bounds: Bounds | null,
  language: Language,
): Required<WallLayer> {
  const { view, shown, figures } = answered;
  const { layers } = shown.resolved;
  const { summary } = workspace;
  const { villages, projects } = drawnLayers(view, shown, figures, workspace);
  const highlighted = highlightedOf(view, figures);
  const network = layers.includes('network') ? (figures.network?.data.features ?? []) : [];
  const facilities = layers.includes('facilities') ? (figures.facilities?.data.features ?? []) : [];
  const zones = layers.includes('constraints') ? (figures.context?.data.constraints.features ?? []) : [];
  const flows = layers.includes('sites') ? (figures.projects?.data.flows ?? []) : [];
  const isWithin = withinRoot(shown, workspace);
  const isHere = ({ geometry }: { readonly geometry: Geometry | null }) => isWithin(geometry);
  const isFromOrToHere = ({ from, to }: RelocationFlow) =>
    [from, to].some((point) => isWithin({ type: 'Point', coordinates: [...point] }));
  return joinLayers([
    backdropMarks(answered, language),
    roadNetworkMarks(network, language),
    facilityMarks(facilities.filter(isHere), language),
    villageMarks(villages ?? [], highlighted, language),
    reachMarks(answered.reach, language),
    flowMarks(flows.filter(isFromOrToHere), language),
    projectMarks((projects?.features ?? []).filter(isHere), language),
    slopeMarks(layers.includes('slope') ? (figures.slope?.data ?? null) : null, summary.elevationStepKm, language),
    zoneMarks(zones.filter(isHere), language),
    outlineMarks(answered, workspace, highlighted, language),
    contourMarks(answered.elevation, bounds, language),
  ]);
}
