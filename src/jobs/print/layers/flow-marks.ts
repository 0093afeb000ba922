import type { Language } from '../../../core/unit.ts';
import { curve, flowColours, flowWidth } from '../../../map/layers/flow-curve.ts';
import { countText } from '../../../text/numbers.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import type { RelocationFlow } from '../../workspace/protocol.ts';
import { solidColour } from '../solid-colour.ts';
import type { WallLayer } from './wall-layer.ts';

const colour = solidColour(`rgb(${flowColours.paper.join(',')})`, '#ffffff');

/** Millimetres on A4 for a pixel of the screen. */
const perPixel = 0.32;

/** A wedge from each village to the site that takes its people, as wide as they are many. */
export function flowMarks(flows: readonly RelocationFlow[], language: Language): WallLayer {
  if (flows.length === 0) return {};
  return {
    flows: flows.map(({ from, to, people }) => ({
      course: curve(from, to),
      colour,
      width: flowWidth(people) * perPixel,
    })),
    legend: [
      {
        sample: { kind: 'flow', look: { colour, width: 2.5 * perPixel } },
        label: wallWordsOf(language).flows,
        count: countText(flows.length),
      },
    ],
  };
}
