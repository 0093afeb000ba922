import type { TextEncoding } from '../understanding.ts';
import { markLength } from './detect-encoding.ts';
import { encodingLabels } from './encoding-labels.ts';

const pieceBytes = 262_144;

/**
 * Hands out the text of bytes piece by piece, without its byte order mark, until the end or until `onPiece` gives false. Bytes that
 * are not valid become U+FFFD. The memory of a whole decoded file is never needed.
 */
export function decodePieces(
  bytes: Uint8Array,
  encoding: TextEncoding,
  onPiece: (text: string) => boolean | undefined,
): void {
  const decoder = new TextDecoder(encodingLabels[encoding], { ignoreBOM: true });
  for (let at = markLength(bytes, encoding); at < bytes.length; at += pieceBytes) {
    if (onPiece(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })) === false) return;
  }
  onPiece(decoder.decode());
}

/** The whole text, without its mark. For formats that have to be parsed at once. */
export function decodeWhole(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encodingLabels[encoding]).decode(bytes.subarray(markLength(bytes, encoding)));
}
