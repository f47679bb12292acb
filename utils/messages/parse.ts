import * as z from 'zod/mini';
import { isSlug, type Slug } from '../profile/slug.ts';
import { highestLimits } from '../task/pace.ts';

const slug = z.custom<Slug>(isSlug);

const base64 = (longest: number) =>
  z.string().check(z.regex(/^[A-Za-z\d+/=]+$/), z.maxLength(longest));

const sealedKey = z.object({
  sealed: base64(2000),
  iv: base64(16),
  lastFour: z.string().check(z.maxLength(4)),
});

const limit = (highest: number) => z.number().check(z.int(), z.minimum(1), z.maximum(highest));

/** What each message to the background must look like. */
const schemas = {
  onScreen: z.object({ slug: z.exactOptional(slug), page: z.string().check(z.maxLength(64)) }),
  enrich: z.object({ slug }),
  refresh: z.object({ slug }),
  sendAgain: z.object({ slug }),
  enrichAnyway: z.object({ slug }),
  cancel: z.object({ slug }),
  wake: z.undefined(),
  saveKey: sealedKey,
  forgetKey: z.undefined(),
  checkKey: z.object({ key: z.exactOptional(sealedKey) }),
  saveSettings: z.object({
    fetchOnOpen: z.boolean(),
    limits: z.object({
      perHour: limit(highestLimits.perHour),
      perDay: limit(highestLimits.perDay),
    }),
  }),
} as const;

/** The messages that the background answers. */
export type MessageName = keyof typeof schemas;

/** What a message carries, once parsed. */
export type Message<Name extends MessageName> = z.output<(typeof schemas)[Name]>;

/** The message as it should be, or nothing if it is not: then its sender is not one of ours. */
export function parseMessage<Name extends MessageName>(
  name: Name,
  message: unknown,
): { readonly message: Message<Name> } | undefined {
  // nb. What has no content arrives as null in Chromium.
  const parsed = schemas[name].safeParse(message ?? undefined);
  return parsed.success ? { message: parsed.data as Message<Name> } : undefined;
}
