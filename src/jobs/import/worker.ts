import { expose } from 'comlink';
import { createImportJob } from './run.ts';

expose(createImportJob());
