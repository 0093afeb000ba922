import { expose } from 'comlink';
import { createPlanFileJob } from './run.ts';

expose(createPlanFileJob());
