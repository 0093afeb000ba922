/** Degrees and whole minutes with their side: 104°30′E; whole degrees without minutes. */
export function degreeText(value: number, kind: 'meridian' | 'parallel'): string {
  const minutes = Math.round(Math.abs(value) * 60);
  const rest = minutes % 60 === 0 ? '' : `${String(minutes % 60).padStart(2, '0')}′`;
  const side = kind === 'meridian' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';
  return `${Math.floor(minutes / 60)}°${rest}${side}`;
}
