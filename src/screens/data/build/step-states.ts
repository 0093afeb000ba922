import type { AreaLevel } from '../../../core/area/area.ts';
import type { FormChoices } from '../../../jobs/workspace/form-protocol.ts';
import type { WorkspaceSummary } from '../../../jobs/workspace/protocol.ts';
import type { BuildStep } from '../../../state/data-store.ts';
import type { FormsWords } from '../../../text/forms-words.ts';
import { countText } from '../../../text/numbers.ts';

/** How far a step is: what is there in words, and whether anything is. */
export type StepState = { readonly isDone: boolean; readonly text: string };

const villageLevels: readonly AreaLevel[] = ['village', 'naturalVillage'];

/** The steps of the open workspace. Before the choices have come, only what the summary knows. */
export function stepStates(
  summary: WorkspaceSummary,
  choices: FormChoices | null,
  words: FormsWords['steps'],
): Readonly<Record<BuildStep, StepState>> {
  const levels = Object.entries(choices?.levels ?? {}) as [AreaLevel, number][];
  const count = (isVillage: boolean) =>
    levels.reduce((sum, [level, number]) => sum + (villageLevels.includes(level) === isVillage ? number : 0), 0);
  const [areas, villages] = [choices ? count(false) : summary.areas.length, count(true)];
  const { indicators, targets, customAreas } = summary;
  const reported = indicators.filter(({ id }) => (choices?.figures[id] ?? 0) > 0).length;
  const open = targets.filter(({ value }) => value === null).length;
  const constraints = choices?.constraints.length ?? 0;
  return {
    boundaries: {
      isDone: areas > 0,
      text: areas === 0 ? words.noAreas : words.areas(countText(areas), choices?.withoutOutline ?? 0),
    },
    villages: {
      isDone: villages > 0,
      text: villages === 0 ? words.noVillages : words.villages(countText(villages), countText(choices?.unplaced ?? 0)),
    },
    indicators: {
      isDone: indicators.length > 0,
      text: indicators.length === 0 ? words.none : words.indicators(indicators.length, reported),
    },
    targets: {
      isDone: targets.length > 0,
      text: targets.length === 0 ? words.none : words.targets(targets.length, open),
    },
    customAreas: {
      isDone: customAreas.length > 0,
      text: customAreas.length === 0 ? words.none : words.entries(customAreas.length),
    },
    constraints: { isDone: constraints > 0, text: constraints === 0 ? words.none : words.entries(constraints) },
  };
}
