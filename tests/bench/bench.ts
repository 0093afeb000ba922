import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, BenchResult } from './bench-result.ts';

/** `npm run -s bench -- NAME [--json]`: exit 0 when measured, 1 when it failed, 2 on bad usage. */
const folder = join(import.meta.dirname, 'benches');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const samples = 5;

const args = process.argv.slice(2);
const [name = '', ...others] = args.filter((arg) => arg !== '--json');
if (!names.includes(name) || others.length > 0) {
  console.error(`usage: npm run -s bench -- NAME [--json]\nNAME: ${names.join(', ')}`);
  process.exit(2);
}
const { bench } = (await import(join(folder, `${name}.ts`))) as { bench: Bench };
const result = await bench(samples);
if (args.includes('--json')) console.log(JSON.stringify(result, null, 2));
else print(result);

function print({ name: title, ours, peers, agreement, memoryMB, budget }: BenchResult): void {
  console.log(`${title}: medians of ${samples}`);
  for (const [key, value] of Object.entries(ours)) {
    const limit = budget[key];
    const verdict = limit === undefined ? '' : `   budget ${limit} ${value <= limit ? 'kept' : 'EXCEEDED'}`;
    console.log(`  ${key.padEnd(24)}${String(value).padStart(9)}${verdict}`);
  }
  for (const peer of peers) {
    const { ratio, atLeast } = peer;
    const verdict = atLeast === undefined ? '' : `   budget ≥ ${atLeast} ${ratio >= atLeast ? 'kept' : 'MISSED'}`;
    console.log(`  peer ${peer.name} ${peer.version}: ${peer.ms} ms, ${ratio} × ours${verdict}`);
  }
  console.log(`  agreement: ${agreement}\n  memory: ${memoryMB} MB`);
}
