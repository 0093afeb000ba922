/**
 * Nine-step sequential ramps, light to dark. `Purples` and `GnBu`: Cynthia Brewer, ColorBrewer 2.0 (Apache-2.0, colorbrewer2.org), both marked
 * safe for colour-blind eyes there. `cividis`: Nuñez, Anderton & Renslow 2018 (PLOS ONE 13(7): e0199239), ten steps as in matplotlib, dark to light.
 */
export const ramps = {
  Purples: ['#fcfbfd', '#efedf5', '#dadaeb', '#bcbddc', '#9e9ac8', '#807dba', '#6a51a3', '#54278f', '#3f007d'],
  GnBu: ['#f7fcf0', '#e0f3db', '#ccebc5', '#a8ddb5', '#7bccc4', '#4eb3d3', '#2b8cbe', '#0868ac', '#084081'],
  cividis: [
    '#00224e',
    '#123570',
    '#3b496c',
    '#575d6d',
    '#707173',
    '#8a8678',
    '#a59c74',
    '#c3b369',
    '#e1cc55',
    '#fee838',
  ],
} as const;

/**
 * Nine fills that colour-blind eyes tell apart, for categories without an order: Paul Tol's 'light' scheme (Technical note
 * SRON/EPS/TN/09-002, issue 3.2, 2021). `palegrey` is left out: it stands for absent figures here.
 */
export const categoryColours = [
  '#77aadd',
  '#ee8866',
  '#eedd88',
  '#ffaabb',
  '#99ddff',
  '#44bb99',
  '#bbcc33',
  '#aaaa00',
] as const;

/**
 * Colours of `count` classes, lowest value first. On paper more is darker; in the hall, on a dark ground, more is lighter. What is better when
 * lower (a burden) is plum, the rest is sea blue. The first step is left out on paper, where it cannot be told from the ground.
 */
export function rampColours(options: {
  readonly count: number;
  readonly theme: 'paper' | 'hall';
  readonly betterIs: 'higher' | 'lower' | 'neither';
}): readonly string[] {
  const { count, theme, betterIs } = options;
  const [anchors, from, to] =
    theme === 'hall'
      ? ([ramps.cividis, 0.1, 1] as const)
      : ([betterIs === 'lower' ? ramps.Purples : ramps.GnBu, 0.16, 0.95] as const);
  return Array.from({ length: count }, (_, i) =>
    sample(anchors, count === 1 ? (from + to) / 2 : from + ((to - from) * i) / (count - 1)),
  );
}

function sample(anchors: readonly string[], share: number): string {
  const position = share * (anchors.length - 1);
  const index = Math.min(Math.floor(position), anchors.length - 2);
  const weight = position - index;
  const low = channels(anchors[index]!);
  const high = channels(anchors[index + 1]!);
  const mixed = low.map((channel, i) => Math.round(channel + (high[i]! - channel) * weight));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
