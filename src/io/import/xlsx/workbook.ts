import type { Issue } from '../../../core/issue.ts';
import { attributeOf } from '../xml/entities.ts';
import { parsePart } from '../xml/parse-part.ts';
import type { OpenZip } from '../zip/open-zip.ts';
import { type NumberLook, numberLook } from './serial-date.ts';

export type Sheet = { readonly name: string; readonly part: string; readonly isHidden: boolean };
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  /** By the style number of a cell. */
  readonly looks: readonly NumberLook[];
};

/** Reads everything of a workbook but its sheets' cells; an issue when a part is broken. Numbers of parts are resolved by relations. */
export function readWorkbook(zip: OpenZip, file: string): Workbook | Issue {
  const root = relationsOf(zip, '_rels/.rels', '', file);
  if ('severity' in root) return root;
  const part = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = relationsOf(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, folder, file);
  if ('severity' in relations) return relations;
  const sheets: Sheet[] = [];
  let is1904 = false;
  const fault = parsePart(zip, part, file, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attributeOf(attributes, 'id') ?? '');
      if (!relation?.type.endsWith('/worksheet')) return;
      const state = attributeOf(attributes, 'state') ?? '';
      const isHidden = state === 'hidden' || state === 'veryHidden';
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', part: relation.target, isHidden });
    },
  });
  if (fault) return fault;
  const partOf = (type: string) => [...relations.values()].find((each) => each.type.endsWith(type))?.target;
  const strings = readStrings(zip, partOf('/sharedStrings'), file);
  if ('severity' in strings) return strings;
  const looks = readLooks(zip, partOf('/styles'), file);
  if ('severity' in looks) return looks;
  return { sheets, is1904, strings: strings.texts, looks: looks.looks };
}

type Relation = { readonly type: string; readonly target: string };

function relationsOf(zip: OpenZip, part: string, folder: string, file: string): ReadonlyMap<string, Relation> | Issue {
  const relations = new Map<string, Relation>();
  if (!zip.names.includes(part)) return relations;
  const fault = parsePart(zip, part, file, {
    open(name, attributes) {
      // A target outside the package is a link: never followed.
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      relations.set(attributeOf(attributes, 'Id') ?? '', {
        type: attributeOf(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      });
    },
  });
  return fault ?? relations;
}

/** Shared strings in order; rich text joined, phonetic guides (`rPh`) left away. */
function readStrings(zip: OpenZip, part: string | undefined, file: string): { readonly texts: string[] } | Issue {
  const texts: string[] = [];
  if (part === undefined || !zip.names.includes(part)) return { texts };
  let text = '';
  let [isText, isPhonetic] = [false, false];
  const fault = parsePart(zip, part, file, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
  });
  return fault ?? { texts };
}

function readLooks(zip: OpenZip, part: string | undefined, file: string): { readonly looks: NumberLook[] } | Issue {
  const looks: NumberLook[] = [];
  if (part === undefined || !zip.names.includes(part)) return { looks };
  const codes = new Map<number, string>();
  let isCellFormats = false;
  const fault = parsePart(zip, part, file, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      looks.push(numberLook(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return fault ?? { looks };
}
