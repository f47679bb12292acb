import { request } from 'node:https';

interface TlsAnswer {
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** Requests a page from the TLS listener, like a browser that maps every host to it. */
export function getOverTls(
  port: number,
  address: string,
  headers: Record<string, string> = {},
): Promise<TlsAnswer> {
  const { host, hostname, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const get = request({
      host: '127.0.0.1',
      port,
      path: pathname + search,
      servername: hostname,
      headers: { host, ...headers },
      rejectUnauthorized: false,
      agent: false,
    });
    get.on('error', reject);
    get.on('response', async (response) => {
      const chunks = await response.toArray();
      const { statusCode: status, headers: received } = response;
      resolve({ status, location: received.location, body: Buffer.concat(chunks).toString() });
    });
    get.end();
  });
}
