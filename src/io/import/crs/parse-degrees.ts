import { plainText } from '../../../core/plain-text.ts';

/** An angle, and the axis that its letter or word names (`E`, 东经, 北纬), if any. */
export type Degrees = { readonly degrees: number; readonly axis: 'lon' | 'lat' | null };

const word = /^(东经|西经|北纬|南纬|[EWNS])|(东经|西经|北纬|南纬|[EWNS])$/i;

/**
 * An angle as people write it: `102.5083`, `102°30′30″`, `E102°30'30.5"`, 东经102度30分30秒, `102-30-30`, `102 30 30`, `102:30:30`.
 * Null for anything else, for minutes or seconds of 60 and more, and for two signs. A number alone may also be metres: the caller knows.
 */
export function parseDegrees(text: string): Degrees | null {
  const plain = plainText(text.trim());
  if (plain.length > 60) return null;
  const named = word.exec(plain)?.[0] ?? '';
  const bare = plain
    .replace(word, '')
    .replace(/^[:：]/, '')
    .trim();
  const axis = named === '' ? null : /[东西EW]/i.test(named) ? 'lon' : 'lat';
  const sign = /[西南WS]/i.test(named) ? -1 : 1;
  if (/^[+-]?\d+(?:\.\d+)?\s*[°度º]?$/.test(bare)) return { degrees: sign * Number.parseFloat(bare), axis };
  const marked =
    /^([+-]?\d{1,3})\s*[°º度˚]\s*(?:(\d{1,2}(?:\.\d+)?)\s*[′'’´‘分]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:″|"|”|“|''|′′|’’|秒)?)?$/.exec(
      bare,
    );
  const spaced = /^([+-]?\d{1,3})[\s:-](\d{1,2}(?:\.\d+)?)(?:[\s:-](\d{1,2}(?:\.\d+)?))?$/.exec(bare);
  const found = marked ?? spaced;
  if (!found) return null;
  const [whole, minutes, seconds] = [found[1]!, Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (minutes >= 60 || seconds >= 60) return null;
  const degrees = Math.abs(Number(whole)) + minutes / 60 + seconds / 3600;
  return { degrees: (whole.startsWith('-') ? -1 : 1) * sign * degrees, axis };
}
