import { argv } from 'node:process';
import { Worker } from 'node:worker_threads';
import { checkPath } from './check-report.ts';
import { memoryWord } from './memory-word.ts';

const [, , path, limitBytes] = argv;
const lookMilliseconds = 25;

if (limitBytes)
  new Worker(new URL('./memory-watch.mjs', import.meta.url), {
    workerData: { limitBytes: Number(limitBytes), word: memoryWord, lookMilliseconds },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  }).unref();

process.send?.(await checkPath(path!));
