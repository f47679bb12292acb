import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SandboxOptions } from './server.ts';

const port = z.coerce.number().int().min(0).max(65535);
const milliseconds = z.coerce.number().min(0);

const flagsSchema = z.object({
  'api-port': port.default(8787),
  'tls-port': port.default(8443),
  'pending-ms': milliseconds.optional(),
  'processing-ms': milliseconds.optional(),
});

/**
 * Reads the options of `npm run sandbox -- --api-port 8787 --tls-port 8443 --pending-ms 1000
 * --processing-ms 1500`. The ports can also come from `SANDBOX_API_PORT` and `SANDBOX_TLS_PORT`.
 * Throws an error with the reason if an option is unknown or not a number.
 */
export function readCommandLine(args: string[], env: NodeJS.ProcessEnv): SandboxOptions {
  const { values } = parseArgs({
    args,
    options: {
      'api-port': { type: 'string' },
      'tls-port': { type: 'string' },
      'pending-ms': { type: 'string' },
      'processing-ms': { type: 'string' },
    },
  });
  const flags = flagsSchema.safeParse({
    'api-port': env.SANDBOX_API_PORT,
    'tls-port': env.SANDBOX_TLS_PORT,
    ...values,
  });
  if (!flags.success) throw new Error(z.prettifyError(flags.error));
  const { 'pending-ms': pendingMs, 'processing-ms': processingMs } = flags.data;
  return {
    apiPort: flags.data['api-port'],
    tlsPort: flags.data['tls-port'],
    timing: {
      ...(pendingMs === undefined ? {} : { pendingMs }),
      ...(processingMs === undefined ? {} : { processingMs }),
    },
  };
}
