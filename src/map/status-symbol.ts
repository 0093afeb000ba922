import type { Status } from '../core/target/result.ts';

/** A status as colour and shape; the word is in `text/`. Colours after Okabe and Ito (2008), lightened for the dark hall. */
export type StatusSymbol = {
  /** The character that stands for the shape in plain text. */
  readonly glyph: string;
  readonly colour: { readonly paper: string; readonly hall: string };
  /** SVG path data in the box `statusSymbolBox` that is filled with the colour; even-odd. */
  readonly fill: string;
  /** SVG path data in the same box that is stroked with the colour, `statusStrokeWidth` wide. */
  readonly stroke: string;
};

/** `viewBox` of every path: centred on 0,0, 16 units wide and high, with a margin for the halo. */
export const statusSymbolBox = '-8 -8 16 16';
export const statusStrokeWidth = 1.7;

const disc = 'M0 -5.6A5.6 5.6 0 1 1 0 5.6A5.6 5.6 0 1 1 0 -5.6Z';
const ring = 'M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z';

/** The same everywhere: map, card, list, board, legend, paper. */
export const statusSymbols: Readonly<Record<Status, StatusSymbol>> = {
  achieved: { glyph: '●', colour: { paper: '#007a5a', hall: '#1fc796' }, fill: disc, stroke: '' },
  onTrack: {
    glyph: '◐',
    colour: { paper: '#2f8fc7', hall: '#62bdf0' },
    fill: 'M0 -5A5 5 0 0 0 0 5Z',
    stroke: ring,
  },
  atRisk: { glyph: '▲', colour: { paper: '#c98500', hall: '#f5b13d' }, fill: 'M0 -6.2L6.4 5.2H-6.4Z', stroke: '' },
  behind: { glyph: '■', colour: { paper: '#d0521b', hall: '#ff7a40' }, fill: 'M-5.2 -5.2H5.2V5.2H-5.2Z', stroke: '' },
  missed: {
    glyph: '✕',
    colour: { paper: '#6a2a6b', hall: '#d58bd6' },
    fill: 'M-5.8 -3.4L-3.4 -5.8L0 -2.4L3.4 -5.8L5.8 -3.4L2.4 0L5.8 3.4L3.4 5.8L0 2.4L-3.4 5.8L-5.8 3.4L-2.4 0Z',
    stroke: '',
  },
  tooEarly: { glyph: '◌', colour: { paper: '#77736a', hall: '#a3adbd' }, fill: '', stroke: dottedRing() },
  noData: {
    glyph: '○',
    colour: { paper: '#77736a', hall: '#a3adbd' },
    fill: '',
    stroke: `${ring}M-3.4 0.9L0.9 -3.4M-2.6 3.1L3.1 -2.6M-0.9 3.4L3.4 -0.9`,
  },
  noGoal: { glyph: '–', colour: { paper: '#77736a', hall: '#a3adbd' }, fill: 'M-4.6 -1.1H4.6V1.1H-4.6Z', stroke: '' },
  notApplicable: {
    glyph: '·',
    colour: { paper: '#77736a', hall: '#a3adbd' },
    fill: 'M0 -2A2 2 0 1 1 0 2A2 2 0 1 1 0 -2Z',
    stroke: '',
  },
};

/** Eight arcs with gaps as long as the arcs, as a path: a dash pattern would not survive in every renderer. */
function dottedRing(): string {
  const at = (turn: number) => {
    const angle = turn * 2 * Math.PI;
    return `${round(5 * Math.sin(angle))} ${round(-5 * Math.cos(angle))}`;
  };
  return Array.from({ length: 8 }, (_, i) => `M${at(i / 8)}A5 5 0 0 1 ${at(i / 8 + 1 / 16)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
