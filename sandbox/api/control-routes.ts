import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Control } from '../control.ts';
import { faultRuleSchema } from '../faults/fault-rule.ts';
import { taskOutputSchema } from '../profiles.ts';
import { expectationSchema } from '../request-log.ts';
import { timingChangeSchema } from '../timing.ts';

const emptySchema = z.strictObject({});
const keySchema = z.strictObject({ key: z.string().min(1) });
const slugSchema = z.strictObject({ slug: z.string().min(1) });

const revisionSchema = slugSchema.extend({ output: taskOutputSchema });

/** The control over HTTP, mounted under `/__sandbox`. */
export function controlRoutes(control: Control) {
  const routes = new Hono();

  /** Adds a POST route. It takes JSON only, so that pages of other origins can't call it. */
  function action<Input>(path: string, schema: z.ZodType<Input>, run: (input: Input) => unknown) {
    routes.post(path, async (c) => {
      const parsed = schema.safeParse(await readJson(c));
      if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
      try {
        return c.json({ ok: true, result: await run(parsed.data) });
      } catch (error) {
        return c.json({ error: error instanceof Error ? error.message : `${error}` }, 409);
      }
    });
  }

  routes.get('/requests', (c) => c.json(control.report()));
  action('/reset', emptySchema, () => control.reset());
  action('/fault', faultRuleSchema, (rule) => control.fault(rule));
  action('/clear-faults', emptySchema, () => control.clearFaults());
  action('/timing', timingChangeSchema, (change) => control.timing(change));
  action('/revise', revisionSchema, ({ slug, output }) => control.revise(slug, output));
  action('/revoke-key', keySchema, ({ key }) => control.revokeKey(key));
  action('/restore-key', keySchema, ({ key }) => control.restoreKey(key));
  action('/expire-codes', emptySchema, () => control.expireCodes());
  action('/release', slugSchema.partial(), ({ slug }) => control.release(slug));
  action('/complete', slugSchema, ({ slug }) => control.complete(slug));
  action('/wait-for', expectationSchema, (expectation) => control.waitFor(expectation));
  return routes;
}

/** The JSON body; an empty object if there is no body, `undefined` if it isn't JSON. */
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
