import type { EncodingGuess, TextEncoding } from '../understanding.ts';
import { encodingLabels } from './encoding-labels.ts';
import { plausibilityOf } from './plausibility.ts';

const sampleBytes = 262_144;

/**
 * The encoding of a text with the reason. In this order: byte order mark; zero bytes and what they become as UTF-16; strict UTF-8
 * over the whole; strict GB18030 over the whole, with the share of everyday characters as confidence (a text in it has almost only
 * GB 2312 level 1 characters, other bytes do not); UTF-8 with a few broken bytes (`damaged`, rather than taking good UTF-8 for GBK);
 * Big5. Never null: what fits nothing is the likeliest one with confidence 0 and `damaged`.
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  const mark = markOf(bytes);
  if (mark) return { encoding: mark, evidence: 'byteOrderMark', confidence: isValid(mark, bytes) ? 1 : 0.5 };
  const sample = bytes.subarray(0, sampleBytes);
  const wide = sample.includes(0) ? wideGuess(sample) : null;
  if (wide) return wide;
  if (isValid('UTF-8', bytes)) {
    const isAscii = bytes.every((byte) => byte < 128);
    return { encoding: 'UTF-8', evidence: isAscii ? 'ascii' : 'valid', confidence: isAscii ? 1 : 0.99 };
  }
  const utf8 = damageOf(sample);
  const isGb = isValid('GB18030', bytes);
  const gb = plausibilityOf('GB18030', sample);
  if (utf8.broken > 0 && utf8.good >= 20 * utf8.broken && !(isGb && gb > 0.9))
    return { encoding: 'UTF-8', evidence: 'damaged', confidence: 0.9 };
  if (isGb && gb >= 0.5) return { encoding: 'GB18030', evidence: 'plausible', confidence: Math.min(0.98, gb) };
  const big5 = plausibilityOf('Big5', sample);
  if (isValid('Big5', bytes) && big5 > gb + 0.1)
    return { encoding: 'Big5', evidence: 'plausible', confidence: big5 * 0.9 };
  if (isGb) return { encoding: 'GB18030', evidence: 'valid', confidence: gb * 0.9 };
  return { encoding: gb > 0.6 ? 'GB18030' : 'UTF-8', evidence: 'damaged', confidence: gb > 0.6 ? 0.5 : 0 };
}

/** Bytes that begin a text without being part of it. */
export function markLength(bytes: Uint8Array, encoding: TextEncoding): number {
  if (markOf(bytes) !== encoding) return 0;
  return encoding === 'UTF-8' ? 3 : encoding === 'GB18030' ? 4 : 2;
}

/** True when every byte is valid in the encoding. Decodes in pieces and keeps none. */
export function isValid(encoding: TextEncoding, bytes: Uint8Array): boolean {
  const decoder = new TextDecoder(encodingLabels[encoding], { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += sampleBytes)
      decoder.decode(bytes.subarray(at, at + sampleBytes), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function markOf(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? 'GB18030' : null;
}

function wideGuess(sample: Uint8Array): EncodingGuess | null {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const [little, big] = [plausibilityOf('UTF-16LE', even), plausibilityOf('UTF-16BE', even)];
  const confidence = Math.max(little, big);
  if (confidence < 0.8) return null;
  return { encoding: little >= big ? 'UTF-16LE' : 'UTF-16BE', evidence: 'zeroBytes', confidence: confidence * 0.95 };
}

/** Sequences of UTF-8 that are good and broken, the last three bytes aside, where a sample is cut. */
function damageOf(sample: Uint8Array): { readonly good: number; readonly broken: number } {
  const text = new TextDecoder('utf-8').decode(sample.subarray(0, Math.max(0, sample.length - 3)));
  let [good, broken] = [0, 0];
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') good++;
  }
  return { good, broken: Math.max(broken, 1) };
}
