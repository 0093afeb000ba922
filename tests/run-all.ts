import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureSite } from '../src/cli/ensure-site.ts';

/**
 * `npm test`: every check, one after the other, all of them even after a failure. Exit code of the first that failed.
 * The last line says how many tests passed and failed.
 */
const root = resolve(import.meta.dirname, '..');
const reportFolder = mkdtempSync(join(tmpdir(), 'guatu-test-'));
const report = join(reportFolder, 'vitest.json');

const exits = [
  step('site: data and build', buildSite),
  step('lint: biome', () => tool('@biomejs/biome/bin/biome', ['check', '.'])),
  step('types: tsc', () => tool('typescript/bin/tsc', ['-b'])),
  step('unused: knip', () => tool('knip/bin/knip.js', ['--no-progress'])),
  step('tests: vitest', () =>
    tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
  ),
];
const { passed, failed } = countTests();
rmSync(reportFolder, { recursive: true, force: true });
process.exitCode = exits.find(({ exit }) => exit !== 0)?.exit ?? 0;
console.log(`\n${exits.map(({ name, exit }) => `${exit === 0 ? 'ok    ' : 'FAILED'} ${name}`).join('\n')}`);
console.log(`${passed} passed, ${failed} failed`);

function step(name: string, run: () => number): { readonly name: string; readonly exit: number } {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const exit = run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${exit === 0 ? 'ok' : `FAILED (exit ${exit})`}, ${seconds} s`);
  return { name, exit };
}

function buildSite(): number {
  try {
    ensureSite();
    return 0;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return 1;
  }
}

function tool(script: string, args: readonly string[]): number {
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
      .status ?? 1
  );
}

/** Sums vitest's report. A file that could not even be loaded has no tests in it and counts as one failed. */
function countTests(): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const isUnloaded = (file: { status: string; assertionResults: { status: string }[] }) =>
    file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
  return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isUnloaded).length };
}
