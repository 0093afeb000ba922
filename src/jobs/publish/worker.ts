import { expose } from 'comlink';
import { createPublishJob } from './run.ts';

expose(createPublishJob());
