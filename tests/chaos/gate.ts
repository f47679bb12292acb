import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, createServer as createTcp, type Socket } from 'node:net';
import { createCertificate } from '../../sandbox/certificate.ts';

/** What stands between the browser and the API's listener. */
export type GateState = 'open' | 'refusing' | 'resetting' | 'silent' | 'other-certificate';

/** A way to the API's listener that can be barred below HTTP. */
export interface Gate {
  /** For the browser's resolver. */
  readonly address: string;
  set(state: GateState): Promise<void>;
  /** How many connections are there. */
  waiting(): number;
  close(): Promise<void>;
}

/** An open gate before the listener at `tlsPort`. */
export async function startGate(tlsPort: number): Promise<Gate> {
  const impostor = await startImpostor();
  let state: GateState = 'open';
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (state === 'resetting') socket.resetAndDestroy();
    else if (state === 'open') join(socket, tlsPort);
    else if (state === 'other-certificate') join(socket, impostor.port);
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
    waiting: () => sockets.size,
    async set(next) {
      state = next;
      for (const socket of sockets) socket.destroy();
      if (next === 'refusing') return stopListening();
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

function join(socket: Socket, port: number): void {
  const onward = connect(port, '127.0.0.1');
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
  onward.on('close', () => socket.destroy());
  socket.pipe(onward).pipe(socket);
}

/** Somebody else under the API's name: a certificate that no browser was told to accept. */
async function startImpostor(): Promise<{ server: Server; port: number }> {
  const { privateKey, pem } = await createCertificate();
  const server = createServer({ key: privateKey, cert: pem }, (_, response) => response.end('{}'));
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}
