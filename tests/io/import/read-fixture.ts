import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { understand } from '../../../src/io/import/understand.ts';
import type { FileHints, Understanding } from '../../../src/io/import/understanding.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/import');

/** Bytes of a file that `tests/fixtures/import/make` made. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(folder, name)));
}

/** What is understood of a fixture. */
export function understandFixture(name: string, hints: FileHints = {}): Promise<Understanding> {
  return understand([{ path: name, bytes: fixtureBytes(name) }], { hints: { [name]: hints } });
}

/** Issue codes with severity error or warning, without repeats. */
export function troubles({ issues }: Understanding): readonly string[] {
  return [...new Set(issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code))];
}
