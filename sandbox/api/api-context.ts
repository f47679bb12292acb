import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** A request to the API, with Node's request and response in `env`. */
export type ApiContext = Context<{ Bindings: HttpBindings }>;
