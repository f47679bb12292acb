import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Control } from '../control.ts';
import type { Service } from '../service.ts';
import { controlRoutes } from './control-routes.ts';
import { fetchPosts } from './fetch-posts.ts';
import { fetchProfile } from './fetch-profile.ts';
import { getTaskStatus } from './get-task-status.ts';
import { sendOtp, verifyOtp } from './sign-in.ts';

/**
 * The stand-in for `https://api.outx.ai`. It sends no CORS headers, so only an extension with
 * permission for its host can read the answers.
 *
 * Each connection closes after its answer unless `keepAlive` is set: a browser re-sends a request
 * on its own, even a POST, when a connection that it has used before breaks.
 */
export function createApi(service: Service, control: Control, keepAlive: boolean) {
  const api = new Hono<{ Bindings: HttpBindings }>();
  if (!keepAlive) {
    api.use(async (c, next) => {
      c.env.outgoing.setHeader('connection', 'close');
      await next();
    });
  }
  const calls = [
    ['POST', '/linkedin-agent/fetch-profile', fetchProfile],
    ['POST', '/linkedin-agent/fetch-profiles-posts', fetchPosts],
    ['GET', '/linkedin-agent/get-task-status', getTaskStatus],
    ['POST', '/linkedin-agent/auth-send-otp', sendOtp],
    ['POST', '/linkedin-agent/auth-verify-otp', verifyOtp],
  ] as const;
  for (const [method, path, call] of calls) {
    api.on(method, path, call(service));
    api.all(path, (c) => c.json({ error: 'Method not allowed' }, 405, { allow: method }));
  }
  api.route('/__sandbox', controlRoutes(control));
  api.notFound((c) => c.json({ error: 'Not found' }, 404));
  return api;
}
