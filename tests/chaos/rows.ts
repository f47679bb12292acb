import { crashMatrix } from './crash-matrix.ts';
import { idleDeath } from './idle-death.ts';
import { keptAlive } from './kept-alive.ts';
import { networkMatrix } from './network-matrix.ts';
import { patience } from './patience.ts';
import type { Row } from './row.ts';
import { singleness } from './singleness.ts';

/** All that is tried, the longest row first. */
export const rows: readonly Row[] = [
  idleDeath,
  ...crashMatrix,
  ...networkMatrix,
  ...keptAlive,
  ...patience,
  ...singleness,
];
