import { chooseTool } from '../../commands/plan/choose-tool.ts';
import { drawRoad, placeBridge, placeService, placeSite } from '../../commands/plan/draw-element.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { selectedElement, setFootprint } from '../../commands/plan/reshape-element.ts';
import { keepMeasured } from '../../commands/plan/set-draft.ts';
import type { LonLat } from '../../core/unit.ts';
import type { PlanTool } from '../../state/planning-store.ts';
import { planningWordsOf } from '../../text/planning-words.ts';
import { assignVillages } from './assign-villages.ts';
import { drawLine } from './draw-line.ts';
import { editElement } from './edit-element.ts';
import type { Gesture } from './gesture.ts';
import { placePoint } from './place-point.ts';

/** The gesture of each tool, and what becomes of what it draws. After a new element the select tool is back, so that its form can be filled. */
export function gestureOf(desk: PlanningDesk, tool: PlanTool): Gesture {
  const nameOf = (...args: Parameters<ReturnType<typeof planningWordsOf>['newName']>) =>
    planningWordsOf(desk.view.getState().language).newName(...args);
  const point = (place: (at: LonLat) => boolean) =>
    placePoint(desk, {
      tool,
      finish: (at, isAnother) => {
        if (place(at) && !isAnother) chooseTool(desk, 'select');
      },
    });
  switch (tool) {
    case 'select':
      return editElement(desk);
    case 'road':
      return drawLine(desk, {
        tool,
        shape: 'line',
        finish: (line) => {
          if (drawRoad(desk, line, nameOf)) chooseTool(desk, 'select');
        },
      });
    case 'site':
      return point((at) => placeSite(desk, at, nameOf));
    case 'bridge':
      return point((at) => placeBridge(desk, at, nameOf));
    case 'service':
      return point((at) => placeService(desk, at, nameOf));
    case 'footprint':
      return drawLine(desk, { tool, shape: 'ring', finish: (ring) => finishFootprint(desk, ring, nameOf) });
    case 'assign':
      return assignVillages(desk);
    case 'measure':
      return drawLine(desk, { tool, shape: 'line', finish: (line) => keepMeasured(desk, line) });
  }
}

/** An outline belongs to the selected site; without one it makes a new site around its middle. */
function finishFootprint(desk: PlanningDesk, ring: readonly LonLat[], nameOf: Parameters<typeof placeSite>[2]): void {
  const selected = selectedElement(desk);
  const isDone =
    selected?.kind === 'site' ? setFootprint(desk, selected.id, ring) : placeSite(desk, middleOf(ring), nameOf, ring);
  if (isDone) chooseTool(desk, 'select');
}

function middleOf(ring: readonly LonLat[]): LonLat {
  const mean = (axis: 0 | 1) => ring.reduce((sum, place) => sum + place[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}
