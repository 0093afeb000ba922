/** Format numbers that Excel has for dates and times (ECMA-376, 18.8.30, with those of Chinese and Japanese Excel, 27–36 and 50–58). */
const builtIn = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** What the number format of a cell says about its number. */
export type NumberLook = 'plain' | 'date' | 'percent';

/** The look of a format by its id and, for custom ones, its code. Quoted text, escapes, colours and locales in brackets do not count. */
export function numberLook(id: number, code: string | undefined): NumberLook {
  if (code === undefined) return builtIn.has(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'plain';
  const bare = code
    .slice(0, 300)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  if (/general/i.test(bare)) return 'plain';
  if (/[ymdhs]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
}

/**
 * The day of an Excel serial as ISO text: `2016-03-31`, with a time `2016-03-31T08:30:00`, a time alone `08:30:00`. Null out of range.
 * In the 1900 system serial 60 is 29 February 1900, which never was (a fault kept from Lotus 1-2-3): then the text says so, and days
 * before it are one later than a plain count. In the 1904 system serial 0 is 1 January 1904.
 */
export function serialToIso(serial: number, is1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const seconds = Math.round((serial % 1) * 86_400);
  const days = Math.floor(serial) + Math.floor(seconds / 86_400);
  const time = timeOf(seconds % 86_400);
  if (days === 0 && (!is1904 || serial > 0)) return time;
  if (days === 60 && !is1904) return '1900-02-29';
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(epoch + days * 86_400_000).toISOString().slice(0, 10);
  return seconds % 86_400 === 0 ? day : `${day}T${time}`;
}

function timeOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
