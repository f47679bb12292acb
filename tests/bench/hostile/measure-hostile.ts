import { inWorld } from '../shared/bench-world.ts';
import type { Part } from '../shared/part.ts';
import { timeImport } from '../shared/time-import.ts';
import { writeHostileExport } from './hostile-export.ts';
import { timeOpenings } from './time-openings.ts';

/** Measures profiles as large as a hostile answer can make them, and a file of so many megabytes of hostile records. */
export const measureHostile: Part = async ({ build, numbers: [megabytes = 300] }) => [
  ...(await inWorld(build, timeOpenings)),
  ...(await inWorld(build, (world) =>
    timeImport(world, {
      name: 'hostile',
      write: (path) => writeHostileExport(path, megabytes),
    }),
  )),
];
