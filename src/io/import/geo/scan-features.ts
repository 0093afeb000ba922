import { importCaps } from '../import-caps.ts';

export type FeatureScanner = {
  /** Takes the next piece of text; false when no more is wanted. */
  push(text: string): boolean;
  /** The text without the elements of `features`, to be parsed by itself; null when something was nested too deeply. */
  rest(): string | null;
};

/**
 * Cuts a GeoJSON text, as it comes in pieces, into the texts of its features (the elements of the root's `features`) and the rest, so
 * that a large file is never in memory as a whole. Tells brackets and strings apart and nothing else: each text is parsed, and found
 * faulty, by itself. Linear.
 */
export function createFeatureScanner(onFeature: (text: string) => boolean): FeatureScanner {
  let [depth, isString, isEscaped, isDeep, isStopped] = [0, false, false, false, false];
  let mode: 'rest' | 'between' | 'feature' = 'rest';
  let rest = '';
  let feature = '';

  function push(text: string): boolean {
    let from = 0;
    const keep = (to: number) => {
      if (mode === 'feature') feature += text.slice(from, to);
      else if (mode === 'rest') rest += text.slice(from, to);
      from = to;
    };
    const endFeature = (at: number) => {
      keep(at);
      mode = 'between';
      isStopped = !onFeature(feature);
      feature = '';
    };
    for (let at = 0; at < text.length && !isStopped && !isDeep; at++) {
      const code = text.charCodeAt(at);
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (code === 92) isEscaped = true;
        else if (code === 34) isString = false;
        continue;
      }
      const isOpening = code === 91 || code === 123;
      const isClosing = code === 93 || code === 125;
      if (mode === 'between') {
        // Commas between features; whatever else follows them belongs to the next.
        if (code <= 32 || code === 44) continue;
        from = at;
        mode = code === 93 ? 'rest' : 'feature';
      } else if (mode === 'feature' && depth === 2 && (code === 44 || code === 93)) {
        endFeature(at);
        if (code === 44 || isStopped) continue;
        from = at;
        mode = 'rest';
      }
      if (code === 34) isString = true;
      else if (isOpening) {
        isDeep = ++depth > importCaps.nesting;
        if (mode === 'rest' && depth === 2 && code === 91) {
          keep(at + 1);
          if (/"features"\s*:\s*\[$/.test(rest.slice(-60))) mode = 'between';
        }
      } else if (isClosing) depth--;
    }
    if (!isStopped && !isDeep) keep(text.length);
    return !isStopped && !isDeep;
  }

  return { push, rest: () => (isDeep ? null : rest + feature) };
}
