import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** A request as it reaches the API, with Node's own beneath it. */
export type ApiContext = Context<{ Bindings: HttpBindings }>;
