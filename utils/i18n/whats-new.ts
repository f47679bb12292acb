import type { MessageKey } from './messages.ts';

/** An update that changed what leaves the machine, and the message that says how. */
export interface NewDisclosure {
  readonly version: string;
  readonly text: MessageKey;
}

/** Every such update, newest first. nb. Add to it whatever else an update sends, to whomever. */
export const newDisclosures: readonly NewDisclosure[] = [
  { version: '0.3.0', text: 'whats_new_destinations' },
  { version: '0.3.0', text: 'whats_new_posts' },
  { version: '0.2.0', text: 'whats_new_sign_in' },
];

/** What has changed in the updates after version `before`, up to version `now`, newest first. */
export const disclosuresSince = (
  before: string,
  now: string,
  all: readonly NewDisclosure[] = newDisclosures,
): readonly NewDisclosure[] =>
  all.filter(({ version }) => compare(version, before) > 0 && compare(version, now) <= 0);

/** Compares versions as browsers do: number by number. A missing or unreadable number is 0. */
function compare(one: string, other: string): number {
  const [first, second] = [numbersOf(one), numbersOf(other)];
  const at = first.findIndex((number, at) => number !== second[at]);
  return at === -1 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

/** nb. Browsers allow at most four. */
const numbersOf = (version: string): readonly number[] => {
  const parts = version.split('.');
  return [0, 1, 2, 3].map((at) => Number.parseInt(parts[at] ?? '', 10) || 0);
};
