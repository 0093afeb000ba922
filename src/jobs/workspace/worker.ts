import { expose } from 'comlink';
import { createWorkspaceJob } from './run.ts';

expose(createWorkspaceJob());
