// @ts-check
import { writeSync } from 'node:fs';
import { kill, memoryUsage, pid } from 'node:process';
import { workerData } from 'node:worker_threads';

/*
 * A thread that ends its process (`check-process`) when that holds more memory than it may: buffers count, which no limit of the heap
 * does. It looks on while the other thread is busy. Resident memory is what every system tells (Linux, macOS, Windows). Plain
 * JavaScript, so that a thread can begin with it whatever translates the rest.
 */
const { limitBytes, word, lookMilliseconds } = workerData;

setInterval(() => {
  if (memoryUsage.rss() < limitBytes) return;
  // Straight to the file: a stream would wait for the busy thread.
  writeSync(2, word);
  kill(pid, 'SIGKILL');
}, lookMilliseconds);
