import { readText } from '../read-text.ts';
import { isPostTime } from './read-post-time.ts';

/** In UTF-16 units. A longer text is no id or address of a post. */
const MAX_LENGTH = 2048;
/** nb. Also with `%3A` for the colons, and inside of another URN: `urn:li:fsd_update:(urn:li:activity:…)`. */
const URN = /urn(?::|%3A)li(?::|%3A)(activity|share|ugcPost)(?::|%3A)(\d{16,20})(?!\d)/i;
const IN_ADDRESS = /[-_/](activity|share|ugcPost)[-:](\d{16,20})(?!\d)/i;
const BARE = /^\d{19}$/;
const KINDS = { activity: 'activity', share: 'share', ugcpost: 'ugcPost' } as const;

/** What identifies a post on LinkedIn. */
export interface PostId {
  readonly kind: 'activity' | 'share' | 'ugcPost';
  readonly digits: string;
}

/**
 * Reads the id of a post from its URN (`urn:li:activity:…`), its address (`/feed/update/urn:li:activity:…`,
 * `/posts/ada_engines-activity-…-AbCd`) or the 19 digits of an activity.
 */
export function readPostId(value: unknown): PostId | undefined {
  const text = typeof value === 'string' ? readText(value) : undefined;
  if (text === undefined || text.length > MAX_LENGTH) return undefined;
  if (BARE.test(text)) return { kind: 'activity', digits: text };
  const [, kind, digits] = URN.exec(text) ?? IN_ADDRESS.exec(text) ?? [];
  if (kind === undefined || digits === undefined) return undefined;
  return { kind: KINDS[kind.toLowerCase() as keyof typeof KINDS], digits };
}

/** The address of a post. */
export const postUrl = ({ kind, digits }: PostId): string =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${digits}`;

/**
 * When a post was made, in ms since the epoch: the first 41 of the 63 bits of its id. LinkedIn doesn't document that;
 * Ollie Boyd found it (github.com/Ollie-Boyd/Linkedin-post-timestamp-extractor), and answers that have both agree
 * to the millisecond: 7402746946853253120 is of 1764952408517. `undefined` if it isn't a time at which LinkedIn existed.
 */
export function timeOfId({ digits }: PostId): number | undefined {
  const time = Number(BigInt(digits) >> 22n);
  return isPostTime(time) ? time : undefined;
}
