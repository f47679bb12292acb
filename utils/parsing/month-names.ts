import { inFirstLocale, wordKey } from './locales.ts';

interface MonthNames {
  /**
   * From the key of a name, or of its first letters, to the month, 1 to 12. 0 if several months start
   * with these letters.
   */
  readonly months: ReadonlyMap<string, number>;
  /** The keys of what a written date has between its parts: `de`, `г`. */
  readonly links: ReadonlySet<string>;
}

const MIN_ABBREVIATION = 3;

/** nb. Beside a day or a year, languages such as Russian use another form of the name than alone. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', year: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
];

const monthOfKeys = inFirstLocale(
  (locales): MonthNames => {
    const names = new Map<string, number>();
    const links = new Set<string>();
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(locales, { ...form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
        for (const name of namesIn(parts)) names.set(name, month);
        for (const { type, value } of parts) if (type === 'literal') links.add(wordKey(value));
      }
    }
    return { months: withAbbreviations(names), links };
  },
  ({ months, links }, keys: readonly string[]) =>
    months.get(keys.filter((key) => !links.has(key)).join(' ')) || undefined,
);

/**
 * Returns the month, 1 to 12, that the words of a date name: its name in any language, in any form
 * (`März`, `января`, `1月`, `tháng 1`), or the first three letters or more of one. Links such as `de` may
 * stand between.
 */
export function monthNamed(words: readonly string[]): number | undefined {
  const keys = words.map(wordKey).filter((key) => key !== '');
  return keys.some(hasLetter) ? monthOfKeys(keys) : undefined;
}

/** The keys of the month in a formatted date, also with the link that Hebrew joins to it. */
function namesIn(parts: readonly Intl.DateTimeFormatPart[]): string[] {
  const at = parts.findIndex(({ type }) => type === 'month');
  const name = parts[at]?.value ?? '';
  const [link] = /\S*$/.exec(parts[at - 1]?.value ?? '') ?? [];
  // nb. Czech writes some months as digits.
  return [name, link + name].map(wordKey).filter(hasLetter);
}

function withAbbreviations(names: ReadonlyMap<string, number>): Map<string, number> {
  const months = new Map<string, number>();
  for (const [name, month] of names) {
    for (let length = MIN_ABBREVIATION; length < name.length; length++) {
      const start = name.slice(0, length);
      const same = [undefined, month].includes(months.get(start));
      if (hasLetter(start)) months.set(start, same ? month : 0);
    }
  }
  // nb. Last: `mar` is March, though it also begins another month in Finnish.
  for (const [name, month] of names) months.set(name, month);
  return months;
}

const hasLetter = (text: string) => /\p{L}/u.test(text);
