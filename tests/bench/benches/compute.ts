import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureSite } from '../../../src/cli/ensure-site.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { largestDemo } from '../largest-demo.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * `guatu compute` on the largest demo from the command line, end to end: start of Node, reading, every target on every level,
 * writing JSON. `startMs` is the part that starting the program takes by itself.
 */
export async function bench(samples: number): Promise<BenchResult> {
  ensureSite();
  const demo = largestDemo();
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  const memoryFile = join(folder, 'memory');
  const [times, starts, memories]: [number[], number[], number[]] = [[], [], []];
  const outputs = new Set<string>();
  for (let i = 0; i < samples; i++) {
    const whole = runNode(['src/cli/guatu.mjs', 'compute', `data/${demo}`, '--json'], memoryFile);
    times.push(whole.ms);
    outputs.add(whole.output);
    memories.push(Number(readFileSync(memoryFile, 'utf8')) / 1024);
    starts.push(runNode(['src/cli/guatu.mjs', '--help'], memoryFile).ms);
  }
  rmSync(folder, { recursive: true });
  const [output = ''] = outputs;
  if (outputs.size !== 1) throw new Error(`expected the same output in every run, got ${outputs.size} different ones`);
  const { targets } = JSON.parse(output);
  return {
    name: 'compute',
    ours: { computeMs: rounded(median(times)), startMs: rounded(median(starts)) },
    peers: [],
    agreement: `${demo}: ${targets.length} targets, the same bytes in all ${samples} runs`,
    memoryMB: rounded(median(memories)),
    budget: {},
  };
}

function runNode(args: readonly string[], memoryFile: string): { ms: number; output: string } {
  const started = performance.now();
  const preload = ['--import', pathToFileURL(join(root, 'tests/bench/report-memory.mjs')).href];
  const run = spawnSync(process.execPath, [...preload, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, BENCH_MEMORY: memoryFile },
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}\n${run.stderr}`);
  return { ms: performance.now() - started, output: run.stdout };
}
