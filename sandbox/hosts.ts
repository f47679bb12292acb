import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { keyTail } from './keys.ts';
import type { RequestLog } from './request-log.ts';

interface Hosts {
  readonly api: Hono<{ Bindings: HttpBindings }>;
  readonly pages: Hono;
  readonly log: RequestLog;
}

/**
 * All host names behind one TLS listener. A request for a host that the sandbox does not play is
 * answered 404 and noted, with the key that it carried: none ever should.
 */
export function createHosts({ api, pages, log }: Hosts) {
  const hosts = new Hono<{ Bindings: HttpBindings }>();
  hosts.all('*', (c) => {
    const host = new URL(c.req.url).hostname.replace(/\.$/, '');
    if (host === 'api.outx.ai') return api.fetch(c.req.raw, c.env);
    if (/(^|\.)linkedin\.com$/.test(host)) return pages.fetch(c.req.raw, c.env);
    const { method } = c.req;
    const key = keyTail(c.req.header('x-api-key'));
    log.noteElsewhere({ at: Date.now(), host, method, key });
    return c.text(`The sandbox does not play ${host}.`, 404);
  });
  return hosts;
}
