import { announcement } from './announcement.ts';
import { readCommandLine } from './command-line.ts';
import { startSandbox } from './server.ts';

try {
  const sandbox = await startSandbox(readCommandLine(process.argv.slice(2), process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, sandbox.close);
  console.log(announcement(sandbox));
} catch (failure) {
  console.error(
    `The sandbox did not start: ${failure instanceof Error ? failure.message : failure}`,
  );
  process.exitCode = 1;
}
