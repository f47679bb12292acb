import * as z from 'zod/mini';
import { slugSchema } from '../profile/profile-schema.ts';
import type { Slug } from '../profile/slug.ts';
import { teamFormat, teamVersion } from './document-json.ts';
import { maxMemberLength } from './stamp.ts';

/** How long a claim holds without being renewed, ms. */
export const claimMs = 10 * 60_000;

/**
 * That someone is fetching a person, or has fetched them. So two simultaneous fetches become one, and who asks knows
 * where the profile is. All times are the server's, in ms since the epoch.
 */
export interface Claim {
  /** The name of who fetches. */
  readonly by: string;
  /** The id of the device, because one may use several. */
  readonly device: string;
  /** When it ends. Absent once the profile is in the database. */
  readonly until?: number;
  /** The id of the person's document. Absent before. */
  readonly person?: string;
}

/** A claim of this device. */
export interface HeldClaim {
  readonly slug: Slug;
  readonly rev: string;
  /** When it was claimed first, and when it was claimed or renewed last, by our clock, ms since the epoch. */
  readonly claimedAt: number;
  readonly at: number;
}

/** A claim of this device as it is stored. */
export const heldClaimSchema = z.object({
  slug: slugSchema,
  rev: z.string(),
  claimedAt: z.number(),
  at: z.number(),
}) satisfies z.ZodMiniType<HeldClaim>;

const text = z.string().check(z.maxLength(maxMemberLength));

const claimSchema = z.object({
  format: z.literal(teamFormat),
  version: z.literal(teamVersion),
  claim: z.object({
    by: text,
    device: text,
    until: z.exactOptional(z.number()),
    person: z.exactOptional(text),
  }),
});

/** The id of the document that claims the fetch of a person. */
export const claimId = (slug: Slug): string => `fetch:${slug}`;

/** Reads a claim from the database. A malformed one counts as none, and is overwritten. */
export function readClaim(json: unknown): Claim | undefined {
  const parsed = claimSchema.safeParse(json);
  return parsed.success ? parsed.data.claim : undefined;
}

/** The claim as JSON, without `_id` and `_rev`. */
export const claimJson = (claim: Claim): Readonly<Record<string, unknown>> => ({
  format: teamFormat,
  version: teamVersion,
  claim,
});

/**
 * Until when someone else has claimed it; `undefined` if nobody has at `serverTime`. nb. A claim that ends later than
 * any can is from a clock that was wrong.
 */
export function claimedUntil(
  claim: Claim | undefined,
  device: string,
  serverTime: number,
): number | undefined {
  if (claim?.until === undefined || claim.device === device) return undefined;
  const isHeld = serverTime < claim.until && claim.until <= serverTime + 2 * claimMs;
  return isHeld ? claim.until : undefined;
}
