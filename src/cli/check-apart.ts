import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Issue, IssueCode } from '../core/issue.ts';
import type { CheckedFile } from './check-report.ts';
import { memoryWord } from './memory-word.ts';

/** Heap of one check; with the bytes beside it a file of 50 MB stays below 512 MB. */
const heapMegabytes = 256;
/** Memory of the whole process at which it ends itself, in bytes: what it grows by between two looks stays below 512 MB. */
const memoryBytes = 440e6;
/** A file that takes longer is stopped; the rest of the ten seconds is for starting and reporting. */
const fileSeconds = 8.5;
/** A folder may hold a whole province. */
const folderSeconds = 120;

/**
 * Checks a path in a process of its own, which is killed when it takes too long and dies alone when it needs too much memory: no bytes
 * can hang or crash the program. A process rather than a thread, since running out of memory outside the heap takes all threads along.
 */
export function checkApart(path: string, isFolder: boolean): Promise<readonly CheckedFile[]> {
  const seconds = isFolder ? folderSeconds : fileSeconds;
  const heap = isFolder ? [] : [`--max-old-space-size=${heapMegabytes}`];
  const program = import.meta.url.endsWith('.ts') ? './check-process.ts' : './check-process.mjs';
  // The limit of the heap does not hold for large arrays and bytes beside it: of these a thread in the process takes care.
  const limit = isFolder ? [] : [String(memoryBytes)];
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), [path, ...limit], {
    execArgv: [...process.execArgv, ...heap],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text) => {
    if (said.length < 20_000) said += String(text);
  });
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      done([stopped(path, 'fileTimedOut', { expected: seconds })]);
    }, seconds * 1000);
    child.once('message', (files) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      done(files as readonly CheckedFile[]);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (said.includes(memoryWord)) {
        done([stopped(path, 'fileTooMuchMemory', { expected: memoryBytes / 1e6 })]);
        return;
      }
      // Node aborts itself (SIGABRT, or 134 from a shell) when the heap is full; a system short of memory kills it.
      const isMemory =
        signal === 'SIGABRT' ||
        signal === 'SIGKILL' ||
        code === 134 ||
        /heap out of memory|Array buffer allocation failed/.test(said);
      if (isMemory) done([stopped(path, 'fileTooMuchMemory', { expected: heapMegabytes })]);
      else fail(new Error(`check ${path}: expected a report, got exit ${code ?? signal}\n${said}`));
    });
  });
}

function stopped(file: string, code: IssueCode, context: Issue['context']): CheckedFile {
  const issue: Issue = { code, severity: 'error', where: { file }, context };
  return { file, kind: 'unknown', accepted: false, encoding: null, crs: null, rows: null, issues: [issue] };
}
