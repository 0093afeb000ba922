export type SplitFeatures = {
  /** The file without what is in the list: small, and to be checked like any JSON. */
  readonly frame: Uint8Array;
  /** Bytes of each element of the list `features`, without the commas. */
  readonly elements: readonly { readonly from: number; readonly to: number }[];
};

const [quote, backslash, comma, colon] = [34, 92, 44, 58];
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];
const name = new TextEncoder().encode('"features"');

/**
 * Finds the elements of the outermost `features` list of a JSON file by its brackets alone, so that they can be parsed one by one.
 * Null when there is no such list or it does not end: then the file is to be parsed whole, which tells what is wrong. What is in the
 * elements is not looked at; one pass over the bytes.
 */
export function splitFeatures(bytes: Uint8Array): SplitFeatures | null {
  const start = startOfList(bytes);
  if (start < 0) return null;
  const elements: { from: number; to: number }[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === quote) i = endOfString(bytes, i);
    else if (byte === openBracket || byte === openBrace) depth++;
    else if (depth > 0 && (byte === closeBracket || byte === closeBrace)) depth--;
    else if (depth === 0 && (byte === comma || byte === closeBracket || byte === closeBrace)) {
      // An empty list has no element; an empty element elsewhere is a fault that its parsing tells.
      if (byte === comma || elements.length > 0 || !isBlank(bytes, from, i)) elements.push({ from, to: i });
      if (byte !== comma) return { frame: joined(bytes.subarray(0, start), bytes.subarray(i)), elements };
      from = i + 1;
    }
  }
  return null;
}

/** Position after the `[` of the list, or -1. */
function startOfList(bytes: Uint8Array): number {
  let depth = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === quote) {
      const end = endOfString(bytes, i);
      if (depth === 1 && isName(bytes, i, end)) {
        const afterColon = skipBlank(bytes, end + 1);
        const value = skipBlank(bytes, afterColon + 1);
        if (bytes[afterColon] === colon && bytes[value] === openBracket) return value + 1;
      }
      i = end;
    } else if (byte === openBracket || byte === openBrace) depth++;
    else if (byte === closeBracket || byte === closeBrace) depth--;
  }
  return -1;
}

/** Position of the quote that ends the string begun at `start`; the end of the file when it is open. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let i = start + 1; i < bytes.length; i++) {
    if (bytes[i] === backslash) i++;
    else if (bytes[i] === quote) return i;
  }
  return bytes.length;
}

function isName(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from + 1 === name.length && name.every((byte, i) => bytes[from + i] === byte);
}

function skipBlank(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && bytes[i]! <= 32) i++;
  return i;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  return skipBlank(bytes, from) >= to;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}
