import { importCaps } from '../import-caps.ts';
import { decodeEntities } from './entities.ts';

/** What makes XML unusable, with the line it was found at. */
export type XmlFault = {
  readonly kind: 'doctype' | 'malformed' | 'truncated' | 'entity' | 'nesting' | 'tooLong';
  readonly line: number;
  readonly found: string;
};

export type XmlHandler = {
  /** `attributes` is the raw text between name and `>`; read it with `attributeOf`. Names come without prefix. */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  /** Characters, entities decoded; one text may come in several pieces. */
  text?(text: string): void;
};

export type XmlReader = {
  /** Takes the next piece of text. Does nothing after a fault. */
  push(text: string): void;
  /** Says that the text is over; the fault if there is any. */
  end(): XmlFault | null;
  fault(): XmlFault | null;
};

type Mode = 'content' | 'comment' | 'cdata' | 'instruction';
const ends = { comment: '-->', cdata: ']]>', instruction: '?>' } as const;
const longestTag = 1_000_000;

/**
 * Reads XML in pieces, keeping nothing but the open elements' names. Own reader: it works in a worker, in bounded memory, and refuses
 * any DOCTYPE before an entity could be declared (so that nothing expands and nothing is fetched). Linear.
 */
export function createXmlReader(handler: XmlHandler): XmlReader {
  const open: string[] = [];
  /** Names that have been checked. */
  const names = new Set<string>();
  let mode: Mode = 'content';
  let rest = '';
  let line = 1;
  let fault: XmlFault | null = null;
  let isRootSeen = false;

  function fail(kind: XmlFault['kind'], buffer: string, at: number): void {
    fault ??= { kind, line: line + countLines(buffer, at), found: buffer.slice(at, at + 40).split('\n')[0]! };
  }

  function emit(buffer: string, from: number, to: number): void {
    if (from >= to) return;
    if (open.length === 0) {
      if (/[^\s\ufeff]/.test(buffer.slice(from, Math.min(to, from + 1000)))) fail('malformed', buffer, from);
      return;
    }
    const raw = buffer.slice(from, to);
    const text = mode === 'cdata' || !raw.includes('&') ? raw : decodeEntities(raw);
    if (text === null) fail('entity', buffer, from + Math.max(0, raw.search(/&(?!#?\w{1,10};)/)));
    else handler.text?.(text);
  }

  function tag(buffer: string, from: number, to: number): void {
    if (buffer.charCodeAt(from + 1) === 47) {
      const name = localName(buffer.slice(from + 2, to).trimEnd());
      if (open.pop() !== name) fail('malformed', buffer, from);
      else handler.close?.(name);
      return;
    }
    const isEmpty = buffer.charCodeAt(to - 1) === 47;
    const inner = buffer.slice(from + 1, isEmpty ? to - 1 : to);
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    const isName = names.has(name) || isXmlName(name);
    if (!isName || (open.length === 0 && isRootSeen)) {
      fail('malformed', buffer, from);
      return;
    }
    if (names.size < 1000) names.add(name);
    isRootSeen = true;
    handler.open?.(name, space < 0 ? '' : inner.slice(space));
    if (isEmpty) handler.close?.(name);
    else if (open.push(name) > importCaps.nesting) fail('nesting', buffer, from);
  }

  /** Consumes what it can and gives the position up to which it did. */
  function consume(buffer: string, isLast: boolean): number {
    let at = 0;
    while (!fault && at < buffer.length) {
      if (mode !== 'content') {
        const end = buffer.indexOf(ends[mode], at);
        const to = end < 0 ? Math.max(at, buffer.length - 2) : end;
        if (mode === 'cdata') emit(buffer, at, to);
        if (end < 0) return to;
        at = end + ends[mode].length;
        mode = 'content';
        continue;
      }
      const start = buffer.indexOf('<', at);
      if (start < 0) {
        // An entity may be cut in two.
        const cut = isLast ? -1 : buffer.indexOf('&', Math.max(at, buffer.length - 12));
        const to = cut < 0 ? buffer.length : cut;
        emit(buffer, at, to);
        return to;
      }
      emit(buffer, at, start);
      at = start;
      if (fault) return at;
      const special = specialAt(buffer, start);
      if (special === 'unknown') return at;
      if (special === 'doctype') {
        fail('doctype', buffer, start);
        return at;
      }
      if (special) {
        mode = special.mode;
        at = start + special.length;
        continue;
      }
      const end = tagEnd(buffer, start);
      if (end < 0) {
        if (buffer.length - start > longestTag) fail('tooLong', buffer, start);
        return at;
      }
      tag(buffer, start, end);
      at = end + 1;
    }
    return at;
  }

  function push(text: string, isLast = false): void {
    if (fault) return;
    const buffer = rest + text;
    const done = consume(buffer, isLast);
    line += countLines(buffer, done);
    rest = buffer.slice(done);
  }

  return {
    push: (text) => push(text),
    fault: () => fault,
    end() {
      push('', true);
      if (!fault && (rest !== '' || open.length > 0 || mode !== 'content' || !isRootSeen)) fail('truncated', rest, 0);
      return fault;
    },
  };
}

function specialAt(
  buffer: string,
  start: number,
): { readonly mode: Exclude<Mode, 'content'>; readonly length: number } | 'doctype' | 'unknown' | null {
  const next = buffer.charAt(start + 1);
  if (next === '') return 'unknown';
  if (next === '?') return { mode: 'instruction', length: 2 };
  if (next !== '!') return null;
  const head = buffer.slice(start, start + 9);
  if (head.startsWith('<!--')) return { mode: 'comment', length: 4 };
  if (head === '<![CDATA[') return { mode: 'cdata', length: 9 };
  return '<![CDATA['.startsWith(head) || '<!--'.startsWith(head) ? 'unknown' : 'doctype';
}

/** Position of the `>` that ends a tag; one between quotes does not. -1 when it is not there yet. */
function tagEnd(buffer: string, start: number): number {
  let end = buffer.indexOf('>', start);
  let at = start;
  while (end >= 0) {
    const quote = firstQuote(buffer, at, end);
    if (quote < 0) return end;
    const closing = buffer.indexOf(buffer.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    at = closing + 1;
    if (closing > end) end = buffer.indexOf('>', closing);
  }
  return -1;
}

function firstQuote(buffer: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const character = buffer.charCodeAt(at);
    if (character === 34 || character === 39) return at;
  }
  return -1;
}

function isXmlName(name: string): boolean {
  return name.length < 1000 && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function countLines(text: string, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
