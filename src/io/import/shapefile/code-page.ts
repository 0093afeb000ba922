import { detectEncoding, isValid } from '../text/detect-encoding.ts';
import type { EncodingGuess, FileHints, TextEncoding } from '../understanding.ts';

/** What a `.cpg` says, as our encoding; null for words we do not know. Simplified Chinese goes by many names. */
export function encodingOfCpg(text: string): TextEncoding | null {
  const word = text
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  if (/^(?:utf8|65001|cp65001|oem65001|ansi65001)$/.test(word)) return 'UTF-8';
  if (
    /^(?:936|cp936|oem936|ansi936|ms936|windows936|gbk|gb2312|gb231280|gb18030|54936|cp54936|20936|eucn|euccn|hzgb2312|chinese|xcp936)$/.test(
      word,
    )
  )
    return 'GB18030';
  return /^(?:950|cp950|oem950|ansi950|big5|big5hkscs)$/.test(word) ? 'Big5' : null;
}

/** Language byte of the dBASE header: 4D is code page 936, 4F and 78 are 950 (VFP and ESRI lists). Others say nothing usable. */
export function encodingOfLanguage(byte: number): TextEncoding | null {
  if (byte === 0x4d || byte === 0x7a) return 'GB18030';
  return byte === 0x4f || byte === 0x78 ? 'Big5' : null;
}

/**
 * The encoding of a table's texts: the user's word; else what the `.cpg` says if the bytes are valid in it; else UTF-8 when they are
 * strictly valid; else the language byte; else what is found. `contradicts` is the word of a `.cpg` that the bytes refute.
 */
export function encodingOfTexts(
  texts: Uint8Array,
  said: { readonly cpg: string | null; readonly language: number },
  hints: FileHints,
): EncodingGuess & { readonly contradicts?: string } {
  if (hints.encoding) return { encoding: hints.encoding, evidence: 'hint', confidence: 1 };
  const stated = said.cpg === null ? null : encodingOfCpg(said.cpg);
  const found = detectEncoding(texts);
  if (stated !== null) {
    // A cpg of 936 on bytes that are strictly UTF-8 with many Chinese characters is wrong: GBK text is hardly ever valid UTF-8.
    const isRefuted =
      !isValid(stated, texts) || (stated !== 'UTF-8' && found.encoding === 'UTF-8' && found.evidence === 'valid');
    if (!isRefuted)
      return { encoding: stated, evidence: found.evidence === 'ascii' ? 'ascii' : 'declared', confidence: 0.98 };
    return { ...found, contradicts: said.cpg!.trim().slice(0, 40) };
  }
  const language = encodingOfLanguage(said.language);
  if (found.encoding !== 'UTF-8' && language !== null && isValid(language, texts))
    return { encoding: language, evidence: 'declared', confidence: 0.95 };
  return found;
}
