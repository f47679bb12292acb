import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Control } from '../control.ts';
import { faultRuleSchema } from '../faults/fault-rule.ts';
import { taskOutputSchema } from '../profiles.ts';
import { expectationSchema } from '../request-log.ts';
import { timingChangeSchema } from '../timing.ts';

const nothing = z.strictObject({});
const ofKey = z.strictObject({ key: z.string().min(1) });
const ofSlug = z.strictObject({ slug: z.string().min(1) });

const revisionSchema = ofSlug.extend({ output: taskOutputSchema });

/** The control over HTTP, to be mounted under `/__sandbox`. */
export function controlRoutes(control: Control) {
  const routes = new Hono();

  /** Orders come as JSON, so that no page of another origin can send one. */
  function order<Order>(path: string, schema: z.ZodType<Order>, run: (order: Order) => unknown) {
    routes.post(path, async (c) => {
      const parsed = schema.safeParse(await readJson(c));
      if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
      try {
        return c.json({ ok: true, result: await run(parsed.data) });
      } catch (failure) {
        return c.json({ error: failure instanceof Error ? failure.message : `${failure}` }, 409);
      }
    });
  }

  routes.get('/requests', (c) => c.json(control.report()));
  order('/reset', nothing, () => control.reset());
  order('/fault', faultRuleSchema, (rule) => control.fault(rule));
  order('/clear-faults', nothing, () => control.clearFaults());
  order('/timing', timingChangeSchema, (change) => control.timing(change));
  order('/revise', revisionSchema, ({ slug, output }) => control.revise(slug, output));
  order('/revoke-key', ofKey, ({ key }) => control.revokeKey(key));
  order('/restore-key', ofKey, ({ key }) => control.restoreKey(key));
  order('/release', ofSlug.partial(), ({ slug }) => control.release(slug));
  order('/complete', ofSlug, ({ slug }) => control.complete(slug));
  order('/wait-for', expectationSchema, (expectation) => control.waitFor(expectation));
  return routes;
}

/** No body counts as an order without particulars. */
async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  if (!c.req.header('content-type')?.startsWith('application/json')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
