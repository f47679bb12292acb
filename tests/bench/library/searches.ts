import { nameOf } from '../shared/bench-names.ts';

/** What stands in the search field, and the key that is then pressed. */
export interface Keystroke {
  readonly before: string;
  readonly key: string;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzaeiounrst'];
const WORDS = ['engineer', 'designer', 'account', 'operations', 'logistics', 'labs'];
const SECOND = ['be', 'mo', 'va', 'fi', 'ga', 'hol'];

const letters = LETTERS.map((key) => ({ before: '', key }));
const seconds = WORDS.flatMap((word) =>
  SECOND.map((second) => ({
    before: `${word} ${second.slice(0, -1)}`,
    key: second.slice(-1),
  })),
);
const slips = Array.from({ length: 36 }, (_, n) => {
  const { first, last } = nameOf(n);
  return { before: n % 2 === 0 ? first.toLowerCase() : last.toLowerCase(), key: 'q' };
});

/** Keystrokes after each of which another number of people is found than before it. */
export const searches: Readonly<Record<string, readonly Keystroke[]>> = {
  'one letter': letters,
  'two words': seconds,
  'no hit': slips,
};
