import { canonicalJson } from '../profile/canonical-json.ts';

/** The longest name of a member, in UTF-16 units. */
export const maxMemberLength = 200;

/**
 * When something was done, and by whom: the name that they sign in with. `at` is hybrid: the server's time, ms since
 * the epoch, or later than everything that the device had seen. So what follows from something has a later time, and
 * wins, whatever the clocks say.
 */
export interface Stamp {
  readonly at: number;
  readonly by: string;
}

/** The stamp of what `by` does at `at`, after having seen `seen`. */
export const stampAfter = (seen: Stamp | undefined, at: number, by: string): Stamp => ({
  at: seen && seen.at >= at ? seen.at + 1 : at,
  by,
});

/** The later one; of two at the same time, the same one on every device. */
export function later<Value extends Stamp | undefined>(one: Value, other: Value): Value {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return canonicalJson(one) > canonicalJson(other) ? one : other;
}
