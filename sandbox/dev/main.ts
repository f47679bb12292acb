import { parseArgs } from 'node:util';
import { startDev } from './start-dev.ts';

const sandboxKey = 'outx_sandbox_dev';

/** Runs `npm run dev` until Ctrl-C or until the browser is closed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      live: { type: 'boolean', default: false },
      firefox: { type: 'boolean', default: false },
    },
  });
  const apiKey = values.live ? process.env.OUTX_API_KEY : sandboxKey;
  const { browser, sandbox, stop } = await startDev({ ...values, ...(apiKey && { apiKey }) });
  console.log(
    sandbox
      ? `\nRunning against the sandbox with the API key ${sandboxKey}. Its requests: ${sandbox.apiUrl}/__sandbox/requests`
      : '\nRunning against the real OutX and LinkedIn.',
  );
  console.log('Press Ctrl-C or close the browser to stop.');
  await new Promise((resolve) => browser.once('disconnected', resolve));
  await stop();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
