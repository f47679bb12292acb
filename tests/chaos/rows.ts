import { crashMatrix } from './crash-matrix.ts';
import { duplicateCommands } from './duplicate-commands.ts';
import { idleWorker } from './idle-worker.ts';
import { keepAliveRows } from './keep-alive.ts';
import { networkMatrix } from './network-matrix.ts';
import type { Row } from './row.ts';
import { slowTasks } from './slow-tasks.ts';

/** All rows, the one that takes longest first. */
export const rows: readonly Row[] = [
  idleWorker,
  ...crashMatrix,
  ...networkMatrix,
  ...keepAliveRows,
  ...slowTasks,
  ...duplicateCommands,
];
