import { argv } from 'node:process';
import { checkPath } from './check-report.ts';

process.send?.(await checkPath(argv[2]!));
