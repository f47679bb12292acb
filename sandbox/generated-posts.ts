import { createHash } from 'node:crypto';

const TEXTS = [
  'We are hiring! Two roles on a team that ships every week and is home for dinner.',
  'Three things I learned from our worst release this year. A thread on calm.',
  'Slides of my talk are online. Thank you to everyone who asked the hard questions.',
  'Ten years at the same desk, four different jobs. Grateful for each of them.',
];

/** When the newest generated post was made, and the pause before it, in ms. */
const NEWEST = Date.UTC(2026, 10, 20, 8, 30);
const PAUSE = 6 * 24 * 60 * 60 * 1000;

/** Generates the recent posts of somebody from the URN, always the same ones for the same URN. */
export function generatePosts(urn: string): Record<string, unknown> {
  const bytes = createHash('sha256').update(urn).digest();
  const count = 1 + ((bytes[0] ?? 0) % TEXTS.length);
  const posts = Array.from({ length: count }, (_, n) => {
    const at = NEWEST - n * PAUSE - (bytes[n + 1] ?? 0) * 60_000;
    return {
      urn: `urn:li:activity:${activityId(at)}`,
      text: TEXTS[((bytes[1] ?? 0) + n) % TEXTS.length],
      timestamp: at,
      num_likes: bytes[n + 2],
      num_comments: (bytes[n + 3] ?? 0) % 12,
    };
  });
  return { posts };
}

/** LinkedIn's ids begin with the time. */
const activityId = (at: number) => String((BigInt(at) << 22n) + 1n);
