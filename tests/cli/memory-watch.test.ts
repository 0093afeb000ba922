import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { memoryWord } from '../../src/cli/memory-word.ts';

test('a process that holds more memory than it may ends itself, also while it is busy', () => {
  const watch = new URL('../../src/cli/memory-watch.mjs', import.meta.url).href;
  const workerData = { limitBytes: 1, word: memoryWord, lookMilliseconds: 5 };
  const program = `import { Worker } from 'node:worker_threads';
    new Worker(new URL('${watch}'), { workerData: ${JSON.stringify(workerData)}, execArgv: [] }).unref();
    for (;;);`;
  const { stderr, status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGTERM',
  });
  expect([stderr, status, signal]).toEqual([memoryWord, null, 'SIGKILL']);
});
