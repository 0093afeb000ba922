import type { DataWords } from '../../text/data-words.ts';

/** A reference system in words: `gk3z:105` is a Gauss-Krüger zone with its number before the easting. */
export function crsName(crs: string, { layer }: DataWords): string {
  const base = crs.replace(/\+swapped$/, '');
  const swapped = base === crs ? '' : layer.swapped;
  const [kind = '', zone = ''] = base.split(':');
  if (kind.startsWith('gk')) return layer.gaussKruger(kind[2] ?? '', zone, kind.endsWith('z')) + swapped;
  if (kind === 'utm') return layer.utm(zone) + swapped;
  return (layer.crsNames[kind] ?? crs) + swapped;
}
