import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Language, LonLat } from '../../core/unit.ts';
import type { Paint, Pattern } from '../page/page.ts';

/** A status's shape in the box −8 … 8, as SVG path data. */
export type StatusSign = {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly colour: string;
};

/** A filled area; most urgent areas come first and are labelled first. */
export type WallArea = {
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly paint: Paint;
  readonly name: string;
  /** Short figure under the name; empty where absent. */
  readonly figure: string;
  readonly point: LonLat | null;
  readonly symbol: StatusSign | null;
};

/** How a line is drawn; widths and dashes in millimetres on A4, enlarged with the type on larger sheets. */
export type LineLook = {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  /** Ground on both sides; null for none. */
  readonly casing: string | null;
};
export type WallLine = { readonly geometry: LineString | MultiLineString; readonly look: LineLook };

/** How a place is drawn; lengths as of lines. */
export type DotLook =
  | {
      readonly kind: 'disc';
      readonly radius: number;
      readonly fill: string;
      readonly line: string;
      /** Radius of a ring around it; null for none. */
      readonly outer: number | null;
      /** Drawn smaller where there are many, so that the ground can be seen between them. */
      readonly mayShrink?: boolean;
    }
  | {
      readonly kind: 'ring';
      readonly radius: number;
      readonly width: number;
      readonly line: string;
      readonly mayShrink?: boolean;
    }
  /** SVG path data in a box of 20 × 20 around the origin. */
  | {
      readonly kind: 'sign';
      readonly size: number;
      readonly path: string;
      readonly fill: string;
      readonly line: string;
    };
export type WallDot = {
  readonly point: LonLat;
  readonly look: DotLook;
  /** Set beside it where there is room; empty for none. */
  readonly name: string;
};

/** An outline above the fills. */
export type WallOutline = {
  readonly geometry: Polygon | MultiPolygon;
  readonly look: LineLook;
  /** Set at the first of the points that has room; empty for none. */
  readonly name: string;
  readonly points: readonly LonLat[];
};

/** A translucent surface over the areas. */
export type WallShade = {
  readonly geometry: MultiPolygon;
  readonly fill: string;
  readonly opacity: number;
  /** Its edge; null for none. */
  readonly line: string | null;
};

/** A movement, drawn as a wedge along its course that widens towards the end. */
export type WallFlow = {
  readonly course: readonly LonLat[];
  readonly colour: string;
  /** At the end, millimetres on A4. */
  readonly width: number;
};

export type WallContour = {
  readonly geometry: MultiLineString;
  readonly metres: number;
  /** Drawn stronger, with its height. */
  readonly isIndex: boolean;
};

export type LegendRow = {
  readonly sample:
    | { readonly kind: 'fill'; readonly paint: Paint; readonly symbol: StatusSign | null }
    | { readonly kind: 'line'; readonly look: LineLook }
    | { readonly kind: 'dot'; readonly look: DotLook }
    | { readonly kind: 'shade'; readonly look: Omit<WallShade, 'geometry'> }
    | { readonly kind: 'flow'; readonly look: Omit<WallFlow, 'course'> }
    /** Words alone, such as what is counted but has no place on the map. */
    | { readonly kind: 'none' };
  readonly label: string;
  readonly count: string;
};

export type RankedRow = {
  readonly code: string;
  /** The figure itself, in the unit that `value` is worded in; null where it is absent. */
  readonly number: number | null;
  readonly rank: string;
  readonly symbol: StatusSign | null;
  readonly name: string;
  readonly value: string;
  readonly gap: string;
};

export type WallCard = {
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: string;
  readonly symbol: StatusSign;
  readonly facts: string;
};

/** Everything that a map for the wall shows, worded and coloured, before it is laid out. */
export type WallContent = {
  readonly language: Language;
  readonly title: string;
  readonly place: string;
  readonly subject: string;
  readonly unit: string;
  readonly asOf: string;
  /** 密级. */
  readonly classification: string;
  /** 审图号; empty until the map has been examined. */
  readonly examination: string;
  readonly simulated: boolean;
  readonly patterns: readonly Pattern[];
  /** Words for why a figure is absent, by the pattern's id. */
  readonly absentWords: Readonly<Record<string, string>>;
  readonly areas: readonly WallArea[];
  /** Areas around them, drawn as quiet ground. */
  readonly surroundings: readonly (Polygon | MultiPolygon)[];
  /** Borders of levels above the filled one, and last the outermost. */
  readonly borders: readonly { readonly geometry: Polygon | MultiPolygon; readonly isOutermost: boolean }[];
  readonly zones: readonly {
    readonly geometry: Polygon | MultiPolygon;
    readonly colour: string;
    readonly pattern: string;
  }[];
  /** From low to high ground; empty without a grid of heights. */
  readonly contours: readonly WallContour[];
  readonly shades: readonly WallShade[];
  readonly flows: readonly WallFlow[];
  /** Custom areas, and what is picked out, in the order drawn. */
  readonly outlines: readonly WallOutline[];
  readonly rivers: readonly { readonly geometry: LineString | MultiLineString; readonly name: string }[];
  readonly lines: readonly WallLine[];
  readonly dots: readonly WallDot[];
  /** Towns where an area's government sits; without a name where the areas of the map have it already. Minor ones are seats of areas below the filled level. */
  readonly seats: readonly { readonly point: LonLat; readonly name: string; readonly isMinor: boolean }[];
  readonly legend: readonly LegendRow[];
  readonly ranking: {
    readonly title: string;
    readonly value: string;
    readonly gap: string;
    readonly rows: readonly RankedRow[];
  };
  readonly cards: readonly WallCard[];
  /** Where the map's area lies in the area above it; null at the top, where the globe shows it. */
  readonly locator: {
    readonly name: string;
    readonly ground: readonly (Polygon | MultiPolygon)[];
    readonly here: readonly (Polygon | MultiPolygon)[];
  } | null;
  /** Sentences that must not be missing: assumptions, "demonstration boundaries". */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
};

/** What may be left off a sheet; `relief` is contour lines, where the workspace has heights. */
export const wallParts = ['ranking', 'cards', 'locator', 'relief'] as const;
export type WallParts = Readonly<Record<(typeof wallParts)[number], boolean>>;
