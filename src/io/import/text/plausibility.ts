import type { TextEncoding } from '../understanding.ts';
import { encodingLabels } from './encoding-labels.ts';

/**
 * How much bytes look like a Chinese or English office text in an encoding, 0 to 1: the share of characters beyond ASCII that such
 * texts are made of. For GB18030 a character counts whole when it is of GB 2312 level 1 (3,755 everyday characters, lead byte
 * B0–D7) or its punctuation, half when of level 2. 1 for plain ASCII, 0 for no text at all.
 */
export function plausibilityOf(encoding: TextEncoding, bytes: Uint8Array): number {
  if (encoding === 'GB18030') return gbPlausibility(bytes);
  const text = new TextDecoder(encodingLabels[encoding]).decode(bytes);
  if (text === '') return 0;
  let [plain, likely, all] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (code >= 32 || code === 9 || code === 10 || code === 13) plain++;
      else all++;
      continue;
    }
    all++;
    if ((code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e))
      likely++;
    else if (code === 0xb7 || (code >= 0x2010 && code <= 0x2026)) likely++;
  }
  if (encoding === 'Big5') return all === 0 ? 1 : likely / all;
  // UTF-16 read the wrong way round turns line ends and digits into rare characters.
  return (plain + likely) / (plain + all) - (plain === 0 ? 0.3 : 0);
}

function gbPlausibility(bytes: Uint8Array): number {
  let [score, all] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      if (lead < 32 && lead !== 9 && lead !== 10 && lead !== 13) all++;
      continue;
    }
    const trail = bytes[++at] ?? 0;
    all++;
    if (trail >= 0x30 && trail <= 0x39) at += 2;
    else if (trail < 0xa1) continue;
    else if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) score++;
    else if (lead >= 0xd8 && lead <= 0xf7) score += 0.5;
  }
  return all === 0 ? 1 : score / all;
}
