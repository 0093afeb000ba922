import { writeFileSync } from 'node:fs';

// Preloaded into a measured command: leaves its peak resident memory (kB) in the file that BENCH_MEMORY names.
const path = process.env.BENCH_MEMORY;
if (path !== undefined) process.on('exit', () => writeFileSync(path, String(process.resourceUsage().maxRSS)));
