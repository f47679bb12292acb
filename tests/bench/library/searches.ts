import { nameOf } from '../shared/bench-names.ts';

/** The text in the search field, and the key that is then pressed. */
export interface Keystroke {
  readonly before: string;
  readonly key: string;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzaeiounrst'];
const WORDS = ['engineer', 'designer', 'account', 'operations', 'logistics', 'labs'];
const NEXT_WORDS = ['be', 'mo', 'va', 'fi', 'ga', 'hol'];

const letters = LETTERS.map((key) => ({ before: '', key }));
const secondWords = WORDS.flatMap((word) =>
  NEXT_WORDS.map((next) => ({
    before: `${word} ${next.slice(0, -1)}`,
    key: next.slice(-1),
  })),
);
const typos = Array.from({ length: 36 }, (_, n) => {
  const { first, last } = nameOf(n);
  return { before: n % 2 === 0 ? first.toLowerCase() : last.toLowerCase(), key: 'q' };
});

/** Keystrokes that each change the number of results. */
export const searches: Readonly<Record<string, readonly Keystroke[]>> = {
  'one letter': letters,
  'two words': secondWords,
  'no hit': typos,
};
