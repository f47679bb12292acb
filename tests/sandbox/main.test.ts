import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../sandbox/command-line.ts';

const MAIN = new URL('../../sandbox/main.ts', import.meta.url).pathname;

test('flags override the environment, which overrides the default ports', () => {
  const env = { SANDBOX_API_PORT: '1', SANDBOX_TLS_PORT: '2' };
  expect(readCommandLine([], {})).toEqual({ apiPort: 8787, tlsPort: 8443, timing: {} });
  expect(readCommandLine([], env)).toMatchObject({ apiPort: 1, tlsPort: 2 });
  expect(readCommandLine(['--api-port', '3', '--pending-ms', '4'], env)).toEqual({
    apiPort: 3,
    tlsPort: 2,
    timing: { pendingMs: 4 },
  });
});

test.each([
  [['--api-port', 'x'], 'api-port'],
  [['--tls-port', '70000'], 'tls-port'],
  [['--unknown-flag'], '--unknown-flag'],
])('%j is rejected with an error that names the flag', (args, named) => {
  expect(() => readCommandLine(args, {})).toThrow(named);
});

test('the sandbox starts, prints what it serves, and exits cleanly on Ctrl-C', async () => {
  const args = [MAIN, '--api-port', '0', '--tls-port', '0'];
  const sandbox = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of sandbox.stdout) {
    printed += chunk;
    if (printed.includes('Press Ctrl-C to stop.')) break;
  }
  expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+\/linkedin-agent\//);
  expect(printed).toMatch(/--ignore-certificate-errors-spki-list=[\w+/]{43}=/);
  for (const named of [
    '123456',
    'maya-lindqvist',
    'fault-429-retry-after',
    '--host-resolver-rules',
  ]) {
    expect(printed).toContain(named);
  }
  sandbox.kill('SIGINT');
  expect(await once(sandbox, 'exit')).toEqual([0, null]);
});
