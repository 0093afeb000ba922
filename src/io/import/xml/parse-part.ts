import type { Issue } from '../../../core/issue.ts';
import type { OpenZip } from '../zip/open-zip.ts';
import { createXmlReader, type XmlFault, type XmlHandler } from './xml-reader.ts';

/** Reads one XML part of a zip as it is unpacked; the issue that stopped it, or null. `isDone` ends it early and well. */
export function parsePart(
  zip: OpenZip,
  part: string,
  file: string,
  handler: XmlHandler,
  isDone: () => boolean = () => false,
): Issue | null {
  const reader = createXmlReader(handler);
  let decoder: TextDecoder | null = null;
  const issue = zip.stream(part, (piece) => {
    decoder ??= new TextDecoder(xmlEncoding(piece));
    reader.push(decoder.decode(piece, { stream: true }));
    return reader.fault() === null && !isDone();
  });
  if (issue) return issue;
  if (isDone() && !reader.fault()) return null;
  const fault = reader.end();
  return fault ? xmlIssue(fault, file, part) : null;
}

/** Reads XML that is a file of its own. */
export function parseXmlBytes(bytes: Uint8Array, file: string, handler: XmlHandler): Issue | null {
  const reader = createXmlReader(handler);
  const decoder = new TextDecoder(xmlEncoding(bytes));
  for (let at = 0; at < bytes.length && !reader.fault(); at += 65_536)
    reader.push(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }));
  const fault = reader.end();
  return fault ? xmlIssue(fault, file) : null;
}

/** Label of the encoding by byte order mark or declaration (XML 1.0, appendix F); UTF-8 without either. */
export function xmlEncoding(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([\w-]{2,20})["']/i.exec(head)?.[1]?.toLowerCase() ?? '';
  return /^gb/.test(declared) ? 'gb18030' : declared === 'big5' ? 'big5' : 'utf-8';
}

function xmlIssue({ kind, line, found }: XmlFault, file: string, part?: string): Issue {
  const where = part === undefined ? { file, row: line } : { file, path: part, row: line };
  switch (kind) {
    case 'doctype':
      return { code: 'xmlDoctype', severity: 'error', where, context: {} };
    case 'nesting':
      return { code: 'nestingTooDeep', severity: 'error', where, context: {} };
    case 'truncated':
      return { code: 'xmlTruncated', severity: 'error', where, context: {} };
    default:
      return { code: 'xmlBroken', severity: 'error', where, context: { found, line } };
  }
}
