import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ExportCell, ExportDocument, ExportSheet } from '../../core/export/sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetXml } from './sheet-xml.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A zip has no time zone and begins in 1980; a fixed time makes the same tables give the same bytes. */
const fixedTime = new Date(1980, 0, 1);

/**
 * Tables as a workbook, one sheet each, and a last one with the notes. Text is written as inline strings, so that no cell is a formula
 * and codes stay text; figures as numbers; heads are bold and stay in view. The same tables give the same bytes.
 *
 * Six small XML parts (ECMA-376, part 1) zipped with fflate, which is here anyway. A library was weighed: write-excel-file, small and
 * kept up, zips in `blob:` workers in browsers, which our content policy refuses, and stamps the time.
 */
export function writeXlsx({ sheets, notes, notesName }: ExportDocument): Uint8Array<ArrayBuffer> {
  const all = notes.length > 0 ? [...sheets, notesSheet(notes, notesName)] : sheets;
  const names = sheetNames(all.map(({ name }) => name));
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(all.length)),
    '_rels/.rels': strToU8(relationships([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbook(names)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relationships([
        ...all.map((_, i): readonly [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': strToU8(styles),
  };
  for (const [i, sheet] of all.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      xml + sheetXml(sheet, { hasHead: sheet.columns.length > 0 && sheets.includes(sheet) }),
    );
  return new Uint8Array(zipSync(parts, { level: 6, mtime: fixedTime }));
}

/** Two columns without a head: the label and what it says. */
function notesSheet(notes: readonly (readonly [string, string])[], name: string): ExportSheet {
  const columns = [
    { title: '', kind: 'text' },
    { title: '', kind: 'text' },
  ] as const;
  return { name, columns, rows: notes as readonly (readonly ExportCell[])[] };
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('');
  return `${xml}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${list}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="${packageNs}/relationships">${list.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const list = names.map((name, i) => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Looks of cells by number: 0 figures, 1 text (format `@`, so that a code typed again stays text), 2 bold heads. */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
