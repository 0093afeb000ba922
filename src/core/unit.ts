/** Branded primitives: a plain string or number at run time, told apart by the compiler. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Administrative code as text, normalised (`621122`, `621122S01`, `621122S01004`). Never a number: "01" stays "01". */
export type AreaCode = Brand<string, 'AreaCode'>;
/** Calendar day as ISO 8601 text `YYYY-MM-DD`; compares correctly as a string. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** Longitude and latitude in degrees, WGS-84, always in this order. */
export type LonLat = readonly [lon: number, lat: number];
/** `[west, south, east, north]` in degrees, WGS-84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Language = 'zh' | 'en';
/** A title in both languages of the interface. */
export type Bilingual = { readonly zh: string; readonly en: string };

/** Brands text that the caller has already checked to be a code. */
export function areaCode(text: string): AreaCode {
  return text as AreaCode;
}

/** Brands text that the caller has already checked to be `YYYY-MM-DD`; use `parseDate` for text from a file. */
export function isoDate(text: string): IsoDate {
  return text as IsoDate;
}
