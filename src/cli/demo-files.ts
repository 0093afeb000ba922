import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Bilingual } from '../core/unit.ts';

/** The five demo workspaces, in the order of the chooser. */
export const demoNames = ['zhaotong', 'dingxi', 'harbin', 'taizhou', 'yunnan'] as const;

/** One entry of `data/demos.json` on the site. */
export type DemoEntry = {
  /** Folder under `data/`. */
  readonly name: string;
  readonly title: Bilingual;
  /** Paths inside the folder, sorted, with `/` between folders. */
  readonly files: readonly string[];
  /** Size of all files together. */
  readonly bytes: number;
};

/** Demos that are built under `dataFolder`, with their files; those not built are left out. */
export function listDemos(dataFolder: string): readonly DemoEntry[] {
  return demoNames
    .filter((name) => existsSync(join(dataFolder, name, 'datapackage.json')))
    .map((name) => readDemo(dataFolder, name));
}

function readDemo(dataFolder: string, name: string): DemoEntry {
  const folder = join(dataFolder, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const bytes = files.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
  const { title, guatu } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  return { name, title: guatu?.title ?? { zh: title ?? name, en: title ?? name }, files, bytes };
}
