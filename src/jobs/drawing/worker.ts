import { expose } from 'comlink';
import { createDrawingJob } from './run.ts';

expose(createDrawingJob());
