import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until what is seen is what is expected; else throws, saying what was seen. */
export async function until<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isMet: (seen: Seen) => boolean,
  timeoutMs = 60_000,
): Promise<Seen> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (isMet(seen)) return seen;
    if (Date.now() > end) {
      throw new Error(`${what}: not within ${timeoutMs / 1000} s; seen: ${JSON.stringify(seen)}`);
    }
    await pause(50);
  }
}

/** The same where looking may fail for a while, e.g. while a browser starts. */
export async function untilItWorks<Made>(
  what: string,
  make: () => Promise<Made>,
  timeoutMs = 60_000,
): Promise<Made> {
  const { made } = await until<{ made?: Made; failure?: string }>(
    what,
    () =>
      make().then(
        (made) => ({ made }),
        (error) => ({ failure: String(error) }),
      ),
    (seen) => seen.failure === undefined,
    timeoutMs,
  );
  return made as Made;
}
