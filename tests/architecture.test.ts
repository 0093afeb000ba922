import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** STYLE section 2: which of our folders a folder may import, and which outside libraries. `type:` allows types alone. */
const rules: readonly {
  readonly folder: string;
  readonly ours: readonly string[];
  readonly libraries: readonly RegExp[];
}[] = [
  {
    folder: 'core/geo',
    ours: ['core'],
    libraries: [/^type:geojson$/, /^@turf\//, /^flatbush$/, /^kdbush$/, /^d3-geo$/, /^d3-contour$/, /^earcut$/],
  },
  { folder: 'core/classify', ours: ['core'], libraries: [/^type:geojson$/, /^simple-statistics$/, /^d3-array$/] },
  { folder: 'core/disclosure', ours: ['core'], libraries: [/^type:geojson$/, /^yalps$/] },
  { folder: 'core', ours: ['core'], libraries: [/^type:geojson$/] },
  {
    folder: 'io',
    ours: ['core'],
    libraries: [
      /^type:geojson$/,
      /^(type:)?topojson-/,
      /^papaparse$/,
      /^zod$/,
      /^fflate$/,
      /^proj4$/,
      /^gcoord$/,
      /^@noble\/hashes\//,
    ],
  },
  { folder: 'text', ours: ['core'], libraries: [/^d3-format$/] },
  // A page on paper is what the screen derives from the same answers, so it reads the screen's selectors and looks.
  {
    folder: 'jobs/print',
    ours: ['core', 'jobs', 'map', 'paper', 'state', 'text'],
    libraries: [/^type:geojson$/, /^comlink$/],
  },
  // The desk writes the public site itself, so its worker draws the public pages.
  {
    folder: 'jobs/publish',
    ours: ['core', 'io', 'type:jobs/workspace', 'map/flat-map.ts', 'screens/public', 'text/public-words.ts'],
    libraries: [/^type:geojson$/, /^comlink$/],
  },
  { folder: 'jobs', ours: ['core', 'io'], libraries: [/^type:geojson$/, /^comlink$/] },
  { folder: 'state', ours: ['core', 'type:jobs'], libraries: [/^zustand\/vanilla$/, /^idb$/, /^type:geojson$/] },
  { folder: 'commands', ours: ['core', 'io', 'jobs', 'state'], libraries: [/^type:geojson$/] },
  {
    folder: 'map/layers',
    ours: ['core', 'type:jobs', 'type:map'],
    libraries: [/^@deck\.gl\//, /^type:(maplibre-gl|geojson)$/],
  },
  {
    folder: 'map',
    ours: ['core', 'state', 'commands', 'text', 'map/layers', 'type:jobs'],
    libraries: [/^maplibre-gl/, /^@deck\.gl\//, /^react$/, /^type:geojson$/],
  },
  {
    folder: 'paper',
    ours: ['core', 'text'],
    libraries: [/^d3-geo$/, /^fflate$/, /^pptxgenjs$/, /^@fontsource\/[a-z-]+\/unicode\.json$/, /^type:geojson$/],
  },
  { folder: 'ui', ours: [], libraries: [/^react$/] },
  // Pages written as text when the site is built, and drawn again by a small script: no React, no store, no worker.
  {
    folder: 'screens/public',
    ours: [
      'core',
      'io/export/write-csv.ts',
      'map/fallback',
      'map/flat-map.ts',
      'map/layers',
      'type:map/live',
      'map/status-symbol.ts',
      'state/selectors',
      'text',
      'ui',
    ],
    libraries: [/^type:geojson$/],
  },
  {
    folder: 'screens',
    // No screen imports another; what two of them show stands beside their folders.
    ours: [
      'type:core',
      'state',
      'commands',
      'map',
      'paper',
      'ui',
      'text',
      'type:jobs',
      'screens/recent-workspaces.tsx',
    ],
    libraries: [/^react$/, /^zustand$/, /^(type:)?echarts\//, /^type:geojson$/],
  },
  {
    folder: 'cli',
    ours: ['core', 'io', 'jobs/print', 'jobs/workspace', 'paper', 'screens/public', 'state', 'text'],
    libraries: [/^node:/, /^vite$/, /^fflate$/],
  },
  { folder: 'demos', ours: ['core', 'io', 'text'], libraries: [/./] },
  // The entry puts the parts together.
  {
    folder: '',
    ours: ['type:core', 'state', 'commands', 'jobs', 'map', 'screens', 'ui', 'text'],
    libraries: [/^react(-dom)?(\/|$)/],
  },
];

const source = resolve(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

test.each(files)('%s imports only what its folder may', (file) => {
  const text = readFileSync(join(source, file), 'utf8');
  expect(
    importsOf(text)
      .filter((found) => !isAllowed(file, found))
      .map(({ kind, path }) => `${file}: ${kind}${path}`),
  ).toEqual([]);
});

test('only core/disclosure makes something Published, and what is written or shown to the public is nothing else', () => {
  const makers = files.filter((file) => /\basPublished\(/.test(readFileSync(join(source, file), 'utf8')));
  expect(makers.filter((file) => !file.startsWith('core/disclosure/'))).toEqual([]);
  expect(makers.length).toBeGreaterThan(0);
  // A page or a writer that takes a bare release would take an unprotected one.
  const takers = files.filter((file) => /^(?:screens\/public|io\/release|cli\/publish|text\/release)/.test(file));
  for (const file of takers)
    expect(
      [...readFileSync(join(source, file), 'utf8').matchAll(/export (?:async )?function \w+\([^)]*:\s*Release\b/g)].map(
        ([found]) => `${file}: ${found}`,
      ),
    ).toEqual([]);
});

type Import = { readonly kind: 'type:' | ''; readonly path: string };

function importsOf(text: string): readonly Import[] {
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/(?:\bimport\(|new URL\()\s*['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map(([, type, path]) => ({ kind: type ? 'type:' : '', path: path! }) as const),
    ...[...calls].map(([, path]) => ({ kind: '', path: path! }) as const),
  ];
}

function isAllowed(file: string, { kind, path }: Import): boolean {
  const rule = rules.find(({ folder }) => folder === '' || file.startsWith(`${folder}/`))!;
  if (!path.startsWith('.'))
    return rule.libraries.some((library) => library.test(path) || (kind !== '' && library.test(kind + path)));
  const target = relative(source, resolve(source, dirname(file), path)).replaceAll('\\', '/');
  if (target.startsWith('..')) return false;
  // A screen is a folder of its own: never another screen.
  const home = rule.folder === 'screens' ? file.split('/').slice(0, 2).join('/') : rule.folder;
  const isInside = (folder: string) => target === folder || target.startsWith(`${folder}/`);
  const isOwn = home === '' ? !target.includes('/') : isInside(home);
  return (
    isOwn ||
    rule.ours.some((folder) => isInside(folder.replace('type:', '')) && (!folder.startsWith('type:') || kind !== ''))
  );
}
