import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/io/json-schemas.ts';
import { readSingleFile } from '../../src/io/read-single-file.ts';
import { resourceKinds } from '../../src/io/resource-kind.ts';
import { goodContents, withCell, workspaceFiles } from '../builders/workspace-files.ts';

test.each(workspaceFiles().filter(({ path }) => path !== 'datapackage.json'))(
  '$path is recognised by what is in it',
  ({ path, bytes }) => {
    const kind = path.replace(/\.\w+$/, '');
    const renamed = readSingleFile(bytes, `delivered ${path}`.replace(kind, 'file'));
    expect(renamed).toMatchObject({ kind, encoding: 'UTF-8' });
    expect(renamed.rows).toBeGreaterThan(0);
    expect(renamed.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('the form of a file is checked without the others', () => {
  const file = workspaceFiles(withCell('observations.csv', 2, 'value', 'x')).find(
    ({ path }) => path === 'observations.csv',
  )!;
  expect(readSingleFile(file.bytes, 'a.csv').issues.map(({ code, where }) => [code, where.row])).toEqual([
    ['valueNotNumber', 2],
  ]);
});

test('GB18030 is named, anything else is unknown', () => {
  const gbk = new Uint8Array([0xc7, 0xf8, 0xbb, 0xae]);
  expect(readSingleFile(gbk, 'observations.csv')).toMatchObject({
    encoding: 'GB18030',
    issues: [{ code: 'encodingInvalid' }],
  });
  expect(readSingleFile(new TextEncoder().encode('{"a": 1}'), 'x.json').issues[0]?.code).toBe('kindUnknown');
  expect(readSingleFile(new Uint8Array(), 'x.txt').kind).toBe('unknown');
});

test('a JSON Schema is there for every JSON resource', () => {
  const schemas = jsonSchemas();
  const tables = Object.keys(goodContents)
    .filter((path) => path.endsWith('.csv'))
    .map((path) => path.replace('.csv', ''));
  for (const kind of resourceKinds) expect(`${kind}.schema.json` in schemas).toBe(!tables.includes(kind));
  expect(JSON.stringify(schemas['targets.schema.json'])).toContain('draft/2020-12');
});
