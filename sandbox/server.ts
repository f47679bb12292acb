import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApi } from './api/api.ts';
import { createCertificate } from './certificate.ts';
import { createControl } from './control.ts';
import { createHosts } from './hosts.ts';
import { createPages } from './pages/pages.ts';
import { createService } from './service.ts';
import type { Timing } from './timing.ts';

export interface SandboxOptions {
  /** Ports on 127.0.0.1. The default, 0, uses any free port. */
  readonly apiPort?: number;
  readonly tlsPort?: number;
  /** The timing of tasks: 1000 ms pending and 1500 ms processing by default. */
  readonly timing?: Partial<Timing>;
  /** Whether connections to the API stay open after an answer. Off by default. */
  readonly keepAlive?: boolean;
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Starts the stand-in for OutX and LinkedIn on this machine. Throws if a port is taken. */
export async function startSandbox(options: SandboxOptions = {}) {
  const service = createService(options.timing);
  const control = createControl(service);
  const certificate = await createCertificate();
  const api = createApi(service, control, options.keepAlive ?? false);
  const hosts = createHosts({ api, pages: createPages(service.profiles), log: service.log });

  const apiServer = createHttpServer(listenerFor(api.fetch));
  const tlsServer = createHttpsServer(
    { key: certificate.privateKey, cert: certificate.pem },
    listenerFor(hosts.fetch),
  );
  const servers = [apiServer, tlsServer];

  /** Stops at once, even with requests in flight. */
  async function close(): Promise<void> {
    service.heldConnections.drop();
    service.log.close();
    await Promise.all(servers.map(shutDown));
  }

  try {
    const apiPort = await listen(apiServer, options.apiPort ?? 0);
    const tlsPort = await listen(tlsServer, options.tlsPort ?? 0);
    return {
      /** The API over plain HTTP, for clients other than a browser. */
      apiUrl: `http://127.0.0.1:${apiPort}`,
      /** The port to map the API's and LinkedIn's host names to. */
      tlsPort,
      /** For Chromium's `--ignore-certificate-errors-spki-list`. */
      certificateFingerprint: certificate.fingerprint,
      control,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function listenerFor(fetch: Parameters<typeof getRequestListener>[0]) {
  return getRequestListener(fetch, { overrideGlobalObjects: false });
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function shutDown(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
