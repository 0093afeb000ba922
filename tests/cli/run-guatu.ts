import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command line program as a user would and gives what it printed. */
export function runGuatu(...args: readonly string[]): {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
} {
  const run = spawnSync(process.execPath, ['src/cli/guatu.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256e6,
    env: { ...process.env, LANG: 'C' },
  });
  return { out: run.stdout, err: run.stderr, code: run.status };
}
