import { copyOfBuild, inWorld } from '../shared/bench-world.ts';
import { timeImport } from './time-import.ts';
import { timeOpenings } from './time-openings.ts';

const megabytes = Number(process.argv[2] ?? 300);

/** Measures the extension with profiles as large as a hostile answer or file can make them. */
async function main(): Promise<void> {
  const build = copyOfBuild();
  await inWorld(build, timeOpenings);
  await inWorld(build, (world) => timeImport(world, megabytes));
}

await main();
