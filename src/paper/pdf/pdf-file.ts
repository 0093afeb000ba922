import { zlibSync } from 'fflate';

/** Objects of a PDF file while it is put together, in the order in which they were reserved. */
export type PdfFile = {
  /** Number of a new object whose content follows later. */
  readonly reserve: () => number;
  readonly set: (number: number, content: string) => void;
  /** A compressed stream; `entries` are further entries of its dictionary. */
  readonly setStream: (number: number, entries: string, content: Uint8Array) => void;
  readonly bytes: (root: number, info: number) => Uint8Array;
};

/**
 * The file format itself (ISO 32000-1:2008, 7.5): objects, cross-reference table, trailer. No date and no random id goes in, so the same
 * pages are the same bytes. Kept by us because the well-kept writer, pdfkit, needs Node's streams and buffers in the browser, and pdf-lib has
 * had no release since 2021.
 */
export function pdfFile(): PdfFile {
  const objects: (readonly Uint8Array[])[] = [];
  const reserve = () => objects.push([]);
  const set = (number: number, content: string) => {
    objects[number - 1] = [latin(content)];
  };
  return {
    reserve,
    set,
    setStream(number, entries, content) {
      const packed = zlibSync(content, { level: 9 });
      const dictionary = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
      objects[number - 1] = [latin(dictionary), packed, latin('\nendstream')];
    },
    bytes(root, info) {
      const parts: Uint8Array[] = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
      let at = parts[0]!.length;
      const put = (...added: readonly Uint8Array[]) => {
        for (const part of added) {
          parts.push(part);
          at += part.length;
        }
      };
      const offsets = objects.map((content, i) => {
        const offset = at;
        put(latin(`${i + 1} 0 obj\n`), ...content, latin('\nendobj\n'));
        return offset;
      });
      const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      const start = at;
      put(
        latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`),
        latin(`trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\n`),
        latin(`startxref\n${start}\n%%EOF\n`),
      );
      return joined(parts, at);
    },
  };
}

/** Text string of any script: UTF-16 with its mark, in hexadecimal (7.9.2.2). */
export function pdfText(text: string): string {
  let hex = 'feff';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** One byte a character; everything else in the file is ASCII. */
export function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
