import { createHash, X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';

async function create(apiUrl: string, slug: string): Promise<Response> {
  return fetch(`${apiUrl}/linkedin-agent/fetch-profile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'outx_server_1234' },
    body: JSON.stringify({ profile_slug: slug }),
  });
}

test('close returns at once, even with held, slow and awaited requests', async () => {
  const { apiUrl, control, close } = await startSandbox();
  const unanswered = ['fault-hold', 'fault-hold-before', 'fault-slow'].map((slug) =>
    expect(create(apiUrl, slug)).rejects.toThrow('fetch failed'),
  );
  await control.waitFor({ kind: 'create', count: 3 });
  const awaited = expect(control.waitFor({ kind: 'poll' })).rejects.toThrow('closed');
  const start = performance.now();
  await close();
  expect(performance.now() - start).toBeLessThan(1000);
  await Promise.all([...unanswered, awaited]);
});

test('close can be called twice', async () => {
  const { close } = await startSandbox();
  await close();
  await close();
});

test('startSandbox throws if a port is taken, and leaves nothing listening', async () => {
  const first = await startSandbox();
  const apiPort = Number(new URL(first.apiUrl).port);
  await expect(startSandbox({ apiPort })).rejects.toThrow('EADDRINUSE');
  await expect(startSandbox({ tlsPort: first.tlsPort })).rejects.toThrow('EADDRINUSE');
  await first.close();
});

test('the fingerprint matches the certificate that the server sends', async () => {
  const sandbox = await startSandbox();
  const raw = await new Promise<Buffer>((resolve, reject) => {
    const socket = connect({
      host: '127.0.0.1',
      port: sandbox.tlsPort,
      servername: 'www.linkedin.com',
      rejectUnauthorized: false,
    });
    socket.on('error', reject);
    socket.on('secureConnect', () => {
      resolve(socket.getPeerCertificate().raw);
      socket.destroy();
    });
  });
  const certificate = new X509Certificate(raw);
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
  expect(createHash('sha256').update(spki).digest('base64')).toBe(sandbox.certificateFingerprint);
  expect(certificate.checkHost('www.linkedin.com')).toBeDefined();
  expect(certificate.checkHost('api.outx.ai')).toBeDefined();
  await sandbox.close();
});

test.each([
  [false, 'close'],
  [true, 'keep-alive'],
])('with keepAlive %s, the `connection` header is %s', async (keepAlive, header) => {
  const { apiUrl, close } = await startSandbox({ keepAlive });
  expect((await create(apiUrl, 'maya-lindqvist')).headers.get('connection')).toBe(header);
  await close();
});

test('tasks have the timing passed to startSandbox', async () => {
  const timing = { pendingMs: 3, processingMs: 4 };
  const { apiUrl, control, close } = await startSandbox({ timing });
  await create(apiUrl, 'maya-lindqvist');
  const [task] = control.report().tasks;
  expect((task?.endsAt ?? 0) - (task?.createdAt ?? 0)).toBe(7);
  await close();
});
