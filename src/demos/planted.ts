import type { Observation } from '../core/workspace/workspace.ts';
import type { Demo, PlantedFault } from './demo.ts';

/** Change of a demo that puts one fault in, and what to write down about it. Baselines and plans must stay as they are. */
export type Planting = (demo: Demo) => { readonly demo: Demo; readonly fault: PlantedFault };

/** The demo with all faults in, each listed. The clean demo is left as it was. */
export function plantFaults(clean: Demo, plantings: readonly Planting[]): Demo {
  return plantings.reduce((demo, plant) => {
    const { demo: changed, fault } = plant(demo);
    return { ...changed, planted: [...demo.planted, fault] };
  }, clean);
}

/** What names an observation in `planted.json`: `area/period/indicator`, with the category where there is one. */
export function observationKey(o: Observation): string {
  return [o.area, o.period, o.indicator, ...(o.category === null ? [] : [o.category])].join('/');
}

/** Observations with the ones that `matches` replaced; throws when nothing matches, because then the fault would not be there. */
export function replaceObservations(
  observations: readonly Observation[],
  matches: (observation: Observation) => boolean,
  change: (observation: Observation) => Observation,
): { readonly observations: Observation[]; readonly keys: string[] } {
  const keys: string[] = [];
  const changed = observations.map((observation) => {
    if (!matches(observation)) return observation;
    keys.push(observationKey(observation));
    return change(observation);
  });
  if (keys.length === 0) throw new Error('replaceObservations: expected something to replace, got nothing');
  return { observations: changed, keys };
}
