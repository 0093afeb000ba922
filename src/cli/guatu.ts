import { argv } from 'node:process';

/** Each verb is loaded only when it is asked for. */
const verbs: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  audit: async () => (await import('./audit.ts')).audit,
  check: async () => (await import('./check.ts')).check,
  compute: async () => (await import('./compute.ts')).compute,
  print: async () => (await import('./print.ts')).print,
  publish: async () => (await import('./publish.ts')).publish,
  reach: async () => (await import('./reach.ts')).reach,
};

const usage = `guatu VERB …

  audit WORKSPACE [--as-of DATE] [--strict] [--json] [--lang zh|en]
      figures that contradict each other or a rule, each to be checked
  check PATH… [--json] [--lang zh|en]
      checks workspaces (folders or zips) and single files
  compute WORKSPACE [--as-of DATE] [--target ID] [--level LEVEL] [--json]
      every target as of a day
  print WORKSPACE [--scene ID] [--size A0] [--orientation landscape|portrait] [--scale N] --out FILE.pdf|.svg|.pptx
      a map for the wall, vectors and text throughout; slides of the scenes
  publish WORKSPACE --out DIR [--previous DIR|ZIP …] [--dry-run] [--json] [--lang zh|en]
      a release: what the definition allows, protected, as files with checksums
  reach --points CSV --features GEOJSON --within 2km [--weight COLUMN] [--by COLUMN] [--out CSV] [--json]
      who is within a straight-line distance of any feature
  reach --points CSV --network ROADS.geojson --to CSV --walk 3km [--within 10km] [--tolerance 10m] [--area OUT.geojson] …
      who gets to a destination along roads

Exit code: 0 all is well, 1 something is not, 2 bad usage.`;

const [verb, ...rest] = argv.slice(2);
process.exitCode = await run(verb, rest);

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load) {
    console.error(name === undefined ? usage : `unknown verb ${name}\n\n${usage}`);
    return 2;
  }
  return (await load())(args);
}
