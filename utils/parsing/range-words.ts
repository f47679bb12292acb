/** Words before a start. nb. Tables by hand: CLDR has no such words. */
const FROM = [
  ...['from', 'since', 'seit', 'von', 'vom', 'ab', 'depuis', 'depuis le', 'de', 'du', "d'", 'dès'],
  ...['desde', 'desde el', 'da', 'dal', 'dall’', 'sinds', 'van', 'vanaf', 'sedan', 'från', 'fra'],
  ...[
    'siden',
    'od',
    'с',
    'со',
    'від',
    'з',
    'із',
    'منذ',
    'من',
    'מאז',
    'מ-',
    'sejak',
    'dari',
    '自',
    '从',
  ],
  ...['從', 'din', 'από', 'từ', 'mula'],
];

/** Words before an end, which also separate it from the start. */
const UNTIL = [
  ...['to', 'until', 'till', 'through', 'thru', 'up to', 'bis', 'bis zum', 'à', 'au', 'jusque'],
  ...['jusqu’à', "jusqu'à", 'jusqu’en', "jusqu'en", 'jusqu’au', "jusqu'au", "jusqu'", 'jusqu’'],
  ...['a', 'al', 'hasta', 'hasta el', 'hasta la', 'até', 'até ao', 'até o', 'ao', 'fino a', 'ad'],
  ...[
    'tot',
    'tot en met',
    't/m',
    'til',
    'do',
    'aż do',
    'по',
    'до',
    'إلى',
    'الى',
    'حتى',
    'עד',
    'sampai',
  ],
  ...['sampai dengan', 's.d.', 's/d', 'hingga', 'až do', 'până', 'până în', 'έως', 'μέχρι', 'ถึง'],
  ...['đến', 'hanggang'],
];

/** Words after a start or an end. */
const AFTER =
  /\s*(?:から|より|以来|以降|まで|부터|까지|이후|以來|起|için|tarihinden beri|’?dan beri|’?den beri)$/u;

const anyOf = (words: readonly string[]) =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');

// nb. After an apostrophe, a hyphen or a Chinese character, there is no space.
const FROM_FIRST = new RegExp(`^(?:${anyOf(FROM)})(?:\\s+|(?<=['’自从從-])\\s*)`, 'iu');
const UNTIL_FIRST = new RegExp(`^(?:${anyOf(UNTIL)})(?:\\s+|(?<=['’])\\s*)`, 'iu');

/** What separates start and end: a dash of any kind, or a word. */
export const SEPARATOR = new RegExp(
  [
    '\\s*[-‐‑‒–—―−~〜～→⟶➔]\\s*',
    `\\s+(?:${anyOf(UNTIL)})(?:\\s+|(?<=['’]))`,
    '\\s*(?:至|到|から|부터)\\s*',
  ].join('|'),
  'giu',
);

/** The start of a range without the word before or after it; `undefined` if there is none. */
export function afterFrom(text: string): string | undefined {
  const start = text.replace(FROM_FIRST, '').replace(AFTER, '');
  return start === text ? undefined : start;
}

/** The end of a range without the word before or after it, e.g. "until". */
export const withoutUntil = (text: string): string =>
  text.replace(UNTIL_FIRST, '').replace(AFTER, '');
