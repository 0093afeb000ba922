import { expose } from 'comlink';
import { createReachJob } from './run.ts';

expose(createReachJob());
