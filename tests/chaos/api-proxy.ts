import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, createServer as createTcp, type Socket } from 'node:net';
import { createCertificate } from '../../sandbox/certificate.ts';

/** What the proxy does with connections. */
export type ProxyMode = 'forward' | 'refuse' | 'reset' | 'silent' | 'wrong-certificate';

/** A TCP proxy in front of the API, for faults below HTTP. */
export interface ApiProxy {
  /** `host:port`, for the browser's host resolver rules. */
  readonly address: string;
  /** Closes all connections; new ones get the new mode. */
  setMode(mode: ProxyMode): Promise<void>;
  /** How many connections are open. */
  connections(): number;
  close(): Promise<void>;
}

/** Starts a proxy that forwards to the API's listener at `tlsPort`. */
export async function startApiProxy(tlsPort: number): Promise<ApiProxy> {
  const impostor = await startImpostor();
  let mode: ProxyMode = 'forward';
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (mode === 'reset') socket.resetAndDestroy();
    else if (mode === 'forward') forward(socket, tlsPort);
    else if (mode === 'wrong-certificate') forward(socket, impostor.port);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function stopListening(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    address: `127.0.0.1:${port}`,
    connections: () => sockets.size,
    async setMode(newMode) {
      mode = newMode;
      for (const socket of sockets) socket.destroy();
      if (mode === 'refuse') return stopListening();
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async close() {
      await stopListening();
      impostor.server.close();
      impostor.server.closeAllConnections();
    },
  };
}

function forward(socket: Socket, port: number): void {
  const upstream = connect(port, '127.0.0.1');
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
  upstream.on('close', () => socket.destroy());
  socket.pipe(upstream).pipe(socket);
}

/** A server for the API's host name with a certificate that the browser doesn't accept. */
async function startImpostor(): Promise<{ server: Server; port: number }> {
  const { privateKey, pem } = await createCertificate();
  const server = createServer({ key: privateKey, cert: pem }, (_, response) => response.end('{}'));
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}
