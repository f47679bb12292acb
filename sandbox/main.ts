import { readCommandLine } from './command-line.ts';
import { startSandbox } from './server.ts';
import { startupMessage } from './startup-message.ts';

try {
  const sandbox = await startSandbox(readCommandLine(process.argv.slice(2), process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, sandbox.close);
  console.log(startupMessage(sandbox));
} catch (error) {
  console.error(`The sandbox did not start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
