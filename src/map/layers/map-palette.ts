/** Which of the two looks the map is drawn in. */
export type MapTheme = 'paper' | 'hall';

/** Colours of everything on the map that the legend does not decide. CSS colours. */
export type MapPalette = {
  readonly background: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly halo: string;
  /** Line between neighbouring areas, and the hair inside it that shows where the ground is light. */
  readonly boundary: string;
  readonly boundaryHair: string;
  readonly outline: string;
  readonly outlineCasing: string;
  /** Soft shade around the outermost ancestor, as along the coast of an atlas plate. */
  readonly glow: string;
  readonly cursor: string;
  readonly cursorCasing: string;
  readonly selected: string;
  /** Seal vermilion 朱红: what is picked out, and what is under way. */
  readonly accent: string;
  readonly water: string;
  readonly waterInk: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly done: string;
  readonly facility: string;
};

/** Warm white and ink for desks and paper; near-black blue for the meeting room. */
export const mapPalettes: Readonly<Record<MapTheme, MapPalette>> = {
  paper: {
    background: '#f7f3ea',
    ink: '#22262b',
    mutedInk: '#5d5a52',
    halo: 'rgba(255, 253, 248, 0.92)',
    boundary: 'rgba(255, 253, 248, 0.95)',
    boundaryHair: 'rgba(84, 72, 52, 0.5)',
    outline: '#4a4237',
    outlineCasing: 'rgba(255, 253, 248, 0.55)',
    glow: 'rgba(96, 76, 40, 0.2)',
    cursor: '#16191d',
    cursorCasing: 'rgba(255, 255, 255, 0.95)',
    selected: '#16191d',
    accent: '#c8391f',
    water: '#a9cbdc',
    waterInk: '#3d7c9c',
    road: '#4b3f33',
    roadCasing: '#fffdf8',
    done: '#24495c',
    facility: '#33566b',
  },
  hall: {
    background: '#0a101d',
    ink: '#f3f5f9',
    mutedInk: '#a9b4c6',
    halo: 'rgba(6, 10, 19, 0.9)',
    boundary: 'rgba(7, 12, 23, 0.9)',
    boundaryHair: 'rgba(196, 208, 228, 0.34)',
    outline: '#c3cede',
    outlineCasing: 'rgba(6, 10, 19, 0.6)',
    glow: 'rgba(88, 140, 205, 0.22)',
    cursor: '#ffffff',
    cursorCasing: 'rgba(6, 10, 19, 0.9)',
    selected: '#ffffff',
    accent: '#ff5d3d',
    water: '#33617f',
    waterInk: '#7fb4d3',
    road: '#e8dcc8',
    roadCasing: '#0a101d',
    done: '#a9d3ea',
    facility: '#8fc1dd',
  },
};

/** Fonts of the machine, Chinese first; nothing is fetched. */
export const labelFamilies = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'sans-serif',
];
export const labelFamily = labelFamilies.map((family) => (family.includes(' ') ? `"${family}"` : family)).join(', ');

/** One image of the map, drawn on demand; the id says everything that is needed to draw it (again). */
export type ImageKind = 'absent' | 'site' | 'bridge' | 'constraint';

/** `kind:variant:theme:scale`; two places that want the same image share it. */
export function imageId(kind: ImageKind, variant: string, theme: MapTheme, scale: number): string {
  return `${kind}:${variant}:${theme}:${scale}`;
}

/** The parts of an `imageId`, or null for any other text. */
export function parseImageId(
  id: string,
): { readonly kind: string; readonly variant: string; readonly theme: MapTheme; readonly scale: number } | null {
  const [kind, variant, theme, scale] = id.split(':');
  if (!kind || !variant || (theme !== 'paper' && theme !== 'hall') || !(Number(scale) > 0)) return null;
  return { kind, variant, theme, scale: Number(scale) };
}
