import { listDemos } from '../../src/cli/demo-files.ts';
import { dataFolder } from '../../src/cli/ensure-site.ts';

/** Name of the demo with the most data, on which everything is measured. */
export function largestDemo(): string {
  const [largest] = listDemos(dataFolder).toSorted((a, b) => b.bytes - a.bytes);
  if (largest === undefined) throw new Error('expected a built demo, got none: run npm run demos');
  return largest.name;
}
