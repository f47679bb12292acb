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
 * Serves all host names behind one TLS listener. A request for any other host gets a 404 and is
 * logged, including the end of its API key: such a request should never carry one. Requests that have a
 * key anywhere but in the one header are logged, too.
 */
export function createHosts({ api, pages, log }: Hosts) {
  const hosts = new Hono<{ Bindings: HttpBindings }>();
  hosts.use(async ({ req }, next) => {
    const { 'x-api-key': _, ...headers } = req.header();
    const body = await req.raw.clone().text();
    const { hostname, pathname } = new URL(req.url);
    if (/outx_\w/.test(JSON.stringify([req.url, headers, body])))
      log.addMisplacedKey(`${req.method} ${hostname}${pathname.replace(/outx_.*/, '…')}`);
    await next();
  });
  hosts.all('*', (c) => {
    const host = new URL(c.req.url).hostname.replace(/\.$/, '');
    if (host === 'api.outx.ai') return api.fetch(c.req.raw, c.env);
    if (/(^|\.)linkedin\.com$/.test(host)) return pages.fetch(c.req.raw, c.env);
    const { method } = c.req;
    const key = keyTail(c.req.header('x-api-key'));
    log.addElsewhere({ at: Date.now(), host, method, key });
    return c.text(`The sandbox does not serve ${host}.`, 404);
  });
  return hosts;
}
