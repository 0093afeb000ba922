import { importCaps } from '../import-caps.ts';

/** True when brackets in a JSON text are nested deeper than the cap: what reads it later may be recursive. Linear. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === 92) at++;
      else if (code === 34) isString = false;
    } else if (code === 34) isString = true;
    else if (code === 91 || code === 123) {
      if (++depth > importCaps.nesting) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}
