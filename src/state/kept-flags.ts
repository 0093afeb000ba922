/** Small choices that this browser remembers for good; none of them is data. */
export type KeptFlag = 'planGuideHidden';

const keyOf = (flag: KeptFlag) => `guatu:${flag}`;

/** False where nothing was kept, or the browser keeps nothing. */
export function isFlagKept(flag: KeptFlag): boolean {
  try {
    return localStorage.getItem(keyOf(flag)) === 'yes';
  } catch {
    return false;
  }
}

/** Where the browser keeps nothing, the choice holds as long as the page. */
export function keepFlag(flag: KeptFlag, isSet: boolean): void {
  try {
    if (isSet) localStorage.setItem(keyOf(flag), 'yes');
    else localStorage.removeItem(keyOf(flag));
  } catch {
    // Storage is forbidden or full: a hint that comes back does no harm.
  }
}
