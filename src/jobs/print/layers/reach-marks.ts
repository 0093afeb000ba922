import type { Language } from '../../../core/unit.ts';
import { reachLooks, reachWayLooks } from '../../../map/layers/reach-look.ts';
import type { DotLook, LegendRow, LineLook, WallDot } from '../../../paper/wall/wall-content.ts';
import { reachStates, reachStatesOf } from '../../../state/selectors/reach-states.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { countText } from '../../../text/numbers.ts';
import { facilityKindWord, reachWords } from '../../../text/reach-words.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import type { AnsweredReach } from '../answer-view.ts';
import { solidColour } from '../solid-colour.ts';
import { layerGround, type WallLayer } from './wall-layer.ts';

/** Millimetres on A4 for a pixel of the screen. */
const perPixel = 0.26;

const drawn = ['covered', 'planned', 'uncovered'] as const;

/** Villages by coverage, and along the roads the area within the limit and what is wrong with the network. */
export function reachMarks(reach: AnsweredReach | null, language: Language): WallLayer {
  if (reach === null || reach.data.destination === null) return {};
  const { data, metres } = reach;
  const destination = destinationWord(reach.data.destination, language);
  const words = reachWords(language);
  const states = reachStatesOf(data, metres);
  const countOf = (state: number) => states.reduce((sum, each) => sum + (each === state ? 1 : 0), 0);
  // What is covered lies below: what is not must be seen.
  const dots = drawn.flatMap((name) =>
    data.codes.flatMap((_, i): WallDot[] =>
      states[i] === reachStates[name] ? [{ point: [data.lon[i]!, data.lat[i]!], look: looks[name], name: '' }] : [],
    ),
  );
  const row = (sample: LegendRow['sample'], label: string, count: number): LegendRow[] =>
    count === 0 ? [] : [{ sample, label, count: countText(count) }];
  const located = states.length - countOf(reachStates.missing);
  const ways = waysOf(reach, language);
  return {
    ...ways,
    dots: [...dots, ...(ways.dots ?? [])],
    legend: [
      {
        sample: { kind: 'none' },
        label: wallWordsOf(language).reach(words.title, destination, measured(reach, language)),
        count: words.share(countOf(reachStates.covered), located),
      },
      ...drawn.flatMap((name) =>
        row({ kind: 'dot', look: looks[name] }, words.states[name], countOf(reachStates[name])),
      ),
      ...row({ kind: 'none' }, words.states.missing, countOf(reachStates.missing)),
      ...(ways.legend ?? []),
    ],
  };
}

function waysOf({ data: { network }, area }: AnsweredReach, language: Language): WallLayer {
  if (network === null) return {};
  const words = reachWords(language);
  const { apart, nearMisses, parts, apartMetres, toleranceMetres } = network;
  const hasArea = area !== null && area.coordinates.length > 0;
  return {
    shades: hasArea ? [{ geometry: area, ...areaShade }] : [],
    lines: apart.map((line) => ({
      geometry: { type: 'LineString', coordinates: line.map((at) => [...at]) },
      look: apartLook,
    })),
    dots: nearMisses.map(({ at }) => ({ point: at, look: jointLook, name: '' })),
    legend: [
      ...(hasArea ? [{ sample: { kind: 'shade', look: areaShade } as const, label: words.area, count: '' }] : []),
      ...(parts > 1
        ? [
            {
              sample: { kind: 'line', look: apartLook } as const,
              label: words.apart,
              count: words.parts(parts - 1, apartMetres),
            },
          ]
        : []),
      ...(nearMisses.length > 0
        ? [
            {
              sample: { kind: 'dot', look: jointLook } as const,
              label: words.nearMisses(toleranceMetres),
              count: countText(nearMisses.length),
            },
          ]
        : []),
    ],
  };
}

function destinationWord(destination: string, language: Language): string {
  const [what, id = ''] = destination.split(':');
  return what === 'facility'
    ? facilityKindWord(id, language)
    : reachWords(language).orBetter(catalogueOf(language).place.technicalClass(id));
}

function measured({ data, metres }: AnsweredReach, language: Language): string {
  const words = reachWords(language);
  return `${words.vias[data.network === null ? 'line' : 'roads']} ≤ ${words.length(metres)}`;
}

const css = ([red, green, blue, alpha]: readonly number[]) =>
  solidColour(`rgba(${red},${green},${blue},${(alpha ?? 255) / 255})`, layerGround);

const looks: Readonly<Record<(typeof drawn)[number], DotLook>> = {
  covered: dotLook('covered'),
  planned: { ...dotLook('planned'), radius: reachLooks.paper.planned.radius * perPixel * 0.42, ...plannedRing() },
  uncovered: dotLook('uncovered'),
};

function dotLook(name: (typeof drawn)[number]): Extract<DotLook, { kind: 'disc' }> {
  const { radius, fill, line } = reachLooks.paper[name];
  return { kind: 'disc', radius: radius * perPixel, fill: css(fill), line: css(line), outer: null, mayShrink: true };
}

/** A ring with a core: the second cue beside the colour. */
function plannedRing() {
  const { radius, line } = reachLooks.paper.planned;
  return { fill: css(line), line: css(line), outer: radius * perPixel };
}

const areaShade = {
  fill: css([...reachWayLooks.paper.area.fill.slice(0, 3), 255]),
  opacity: reachWayLooks.paper.area.fill[3] / 255,
  line: css(reachWayLooks.paper.area.line),
};
const apartLook: LineLook = { colour: css(reachWayLooks.paper.apart.line), width: 0.5, dash: [], casing: null };
const jointLook: DotLook = {
  kind: 'disc',
  radius: reachWayLooks.paper.joint.radius * perPixel,
  fill: css(reachWayLooks.paper.joint.fill),
  line: css(reachWayLooks.paper.joint.line),
  outer: null,
};
