import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { understand } from '../../../src/io/import/understand.ts';
import { fixtureBytes } from './read-fixture.ts';

const names = readdirSync(resolve(import.meta.dirname, '../../fixtures/import')).filter(
  (name) => /\.\w+$/.test(name) && !/figures/.test(name),
);
const budget = { interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false } as const;

/** Bytes changed, cut out, repeated, moved. */
const change = fc.record({
  kind: fc.constantFrom('set', 'cut', 'repeat', 'end', 'zero'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 64 }),
  value: fc.integer({ min: 0, max: 255 }),
});
type Change = typeof change extends fc.Arbitrary<infer Found> ? Found : never;

function changed(bytes: Uint8Array, { kind, at, length, value }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + length),
    bytes.subarray(place + length),
  ];
  switch (kind) {
    case 'set':
      return Uint8Array.from([...before, value, ...bytes.subarray(place + 1)]);
    case 'cut':
      return Uint8Array.from([...before, ...after]);
    case 'repeat':
      return Uint8Array.from([...before, ...part, ...part, ...part, ...after]);
    case 'end':
      return before.slice();
    default:
      return Uint8Array.from([...before, ...part.map(() => 0), ...after]);
  }
}

async function survives(path: string, bytes: Uint8Array): Promise<void> {
  const started = process.cpuUsage();
  const found = await understand([{ path, bytes }], { keepRows: 50 });
  // Of the processor, in microseconds: other tests run beside this one.
  expect(process.cpuUsage(started).user).toBeLessThan(5e6);
  expect(found.files.length).toBeGreaterThan(0);
  for (const { columns, rows, rowNumbers } of [...found.tables, ...found.layers]) {
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    expect(rows.every((cells) => cells.length === columns.length)).toBe(true);
    expect(rowNumbers.length).toBe(rows.length);
  }
  structuredClone(found);
}

test('real files with bytes changed are understood or refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 6 }), (name, changes) =>
      survives(name, changes.reduce(changed, fixtureBytes(name))),
    ),
    { numRuns: 1500, ...budget },
  );
});

test('what is inside a zip, changed, with good checksums', async () => {
  const zips = names.filter((name) => /\.(?:zip|xlsx|kmz)$/.test(name) && name !== 'password.xlsx');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zips),
      fc.nat(),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (name, pick, changes) => {
        const entries = Object.entries(unzipSync(fixtureBytes(name)));
        const [entry, bytes] = entries[pick % entries.length]!;
        return survives(
          name,
          zipSync({ ...Object.fromEntries(entries), [entry]: changes.reduce(changed, bytes) }, { level: 1 }),
        );
      },
    ),
    { numRuns: 1500, ...budget },
  );
});

test('any bytes under any name', async () => {
  const path = fc.constantFrom(
    'a.csv',
    'a.xlsx',
    'a.xls',
    'a.zip',
    'a.geojson',
    'a.kml',
    'a.gpx',
    'a.shp',
    'a',
    '__proto__',
  );
  await fc.assert(fc.asyncProperty(path, fc.uint8Array({ maxLength: 2000 }), survives), { numRuns: 1000, ...budget });
});

test('any text under any name', async () => {
  const path = fc.constantFrom('a.csv', 'a.geojson', 'a.kml', 'a.xls');
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<',
      '>',
      '"',
      '\n',
      ',',
      '<table>',
      '<td>',
      '<kml>',
      '合计',
      '&',
      '{"type":"FeatureCollection","features":[',
      ']',
      '}',
      '<!--',
      '<![CDATA[',
    ),
  );
  await fc.assert(
    fc.asyncProperty(path, fc.array(piece, { maxLength: 60 }), (name, pieces) =>
      survives(name, new TextEncoder().encode(pieces.join(''))),
    ),
    { numRuns: 1000, ...budget },
  );
});

test('cells come back as they were written', async () => {
  const cell = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^[a-z][a-z,"\n]*$/.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 100000, max: 999999 }), cell), { minLength: 1, maxLength: 60 }),
      async (rows) => {
        const csv = ['编号,名称', ...rows.map(([code, text]) => `${code},"${text.replaceAll('"', '""')}"`)].join(
          '\r\n',
        );
        const { tables } = await understand([{ path: 'a.csv', bytes: new TextEncoder().encode(csv) }]);
        const kept = rows.filter(([, text]) => !/^(?:total|sum)$/.test(text));
        expect(tables[0]!.rows).toEqual(kept.map(([code, text]) => [String(code), text]));
      },
    ),
    { numRuns: 200, ...budget },
  );
});
