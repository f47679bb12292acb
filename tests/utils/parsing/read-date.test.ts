import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../utils/parsing/read-date.ts';
import { readRange } from '../../../utils/parsing/read-range.ts';
import { readSpan } from '../../../utils/parsing/read-span.ts';
import type { CareerDate } from '../../../utils/profile/profile.ts';

const jan2020 = { year: 2020, month: 1 };

describe('a date is read in any notation', () => {
  test.each([
    [2020, { year: 2020 }],
    ['2020', { year: 2020 }],
    [' 2020 ', { year: 2020 }],
    ['2020-01', jan2020],
    ['2020-1', jan2020],
    ['2020/01', jan2020],
    ['2020-01-15', jan2020],
    ['2020-01-15T08:00:00.000Z', jan2020],
    ['2020-01-15 08:00', jan2020],
    ['2020-00', { year: 2020 }],
    ['2020-00-00', { year: 2020 }],
    ['01/2020', jan2020],
    ['1.2020', jan2020],
    ['Jan 2020', jan2020],
    ['jan 2020', jan2020],
    ['Jan. 2020', jan2020],
    ['January 2020', jan2020],
    ['Jan, 2020', jan2020],
    ['Jan-2020', jan2020],
    ['2020 Jan', jan2020],
    ['15 Jan 2020', jan2020],
    ['January 15, 2020', jan2020],
    ['January 15th 2020', jan2020],
    ['Sept 2019', { year: 2019, month: 9 }],
    ['May 2019', { year: 2019, month: 5 }],
    ['Dec 1999', { year: 1999, month: 12 }],
    [{ year: 2020, month: 1 }, jan2020],
    [{ year: '2020', month: '01' }, jan2020],
    [{ year: 2020, month: 'January' }, jan2020],
    [{ year: 2020, month: 0 }, { year: 2020 }],
    [{ year: 2020, month: 13 }, { year: 2020 }],
    [{ year: '2020', month: '99' }, { year: 2020 }],
    [{ year: 2020, month: null }, { year: 2020 }],
    [{ text: 'Jan 2020' }, jan2020],
    ['Present', 'present'],
    ['now', 'present'],
    ['Current', 'present'],
    ['至今', 'present'],
    ['März 2019', { year: 2019, month: 3 }],
    ['1er mars 2019', { year: 2019, month: 3 }],
    ['févr. 2018', { year: 2018, month: 2 }],
    ['15 de enero de 2020', jan2020],
    ['jan. de 2020', jan2020],
    ['mrt. 2018', { year: 2018, month: 3 }],
    ['Sty 2020', jan2020],
    ['января 2020 г.', jan2020],
    ['січ. 2020 р.', jan2020],
    ['15 בינואר 2020', jan2020],
    ['كانون الثاني ٢٠٢٠', jan2020],
    ['يناير ٢٠٢٠', jan2020],
    ['2020年1月', jan2020],
    ['2020 年 1 月 15 日', jan2020],
    ['2020年一月', jan2020],
    ['2020年', { year: 2020 }],
    ['2020년 1월', jan2020],
    ['2020년 1월 15일', jan2020],
    ['２０２０年１月', jan2020],
    ['tháng 1 năm 2020', jan2020],
    ['ม.ค. 2020', jan2020],
    ['2020. 1.', jan2020],
    [{ year: 2020, month: 'январь' }, jan2020],
    // text that isn't a year and a month is kept
    ['Summer 2020', { text: 'Summer 2020' }],
    ['Janitor 2020', { text: 'Janitor 2020' }],
    ['2020-13', { text: '2020-13' }],
    ['15/01/2020', jan2020],
    ['1/15/2020', jan2020],
    ['15.01.2020', jan2020],
    ['1/1/2020', jan2020],
    // nb. LinkedIn has no days: a 1 was added.
    ['3/1/2020', { year: 2020, month: 3 }],
    ['01/03/2020', { year: 2020, month: 3 }],
    ['3/4/2020', { year: 2020 }],
    ['01.03.2020', { year: 2020, month: 3 }],
    ['32/13/2020', { text: '32/13/2020' }],
    ['Issued Jan 2020', jan2020],
    ['Expires January 2020', jan2020],
    ['Jan 20', { text: 'Jan 20' }],
    ['1 2 Jan 2020', { text: '1 2 Jan 2020' }],
    ['Jan 2020 2021', { text: 'Jan 2020 2021' }],
    ['Presently 2020', { text: 'Presently 2020' }],
    [99999, { text: '99999' }],
    ['0999', { text: '0999' }],
    // no date
    [0, undefined],
    ['0', undefined],
    ['', undefined],
    [null, undefined],
    [true, undefined],
    [{}, undefined],
    [{ year: null, month: 3 }, undefined],
    [[2020], undefined],
  ])('%j → %j', (value, date) => {
    expect(readDate(value)).toEqual(date);
  });

  test.each([
    [2020, 1, jan2020],
    ['2020', '1', jan2020],
    ['2020', 'Jan', jan2020],
    [2020, 0, { year: 2020 }],
    [2020, '0', { year: 2020 }],
    [2020, 13, { year: 2020 }],
    [2020, 1.5, { year: 2020 }],
    [2020, null, { year: 2020 }],
    ['2020-01', 7, jan2020],
  ])('year %j and month %j → %j', (year, month, date) => {
    expect(readDate(year, month)).toEqual(date);
  });
});

/** The languages that must be read, and one text for "until today" as LinkedIn shows it in each. */
const presents: Readonly<Record<string, readonly string[]>> = {
  en: ['Present', 'to date', 'Ongoing', 'TODAY'],
  de: ['Heute', 'bis heute', 'derzeit', 'Gegenwart'],
  fr: ['aujourd’hui', "aujourd'hui", 'Présent', 'à ce jour', 'jusqu’à présent', 'en cours'],
  es: ['actualidad', 'la actualidad', 'hasta la fecha', 'Presente'],
  pt: ['o momento', 'até o momento', 'Atual', 'presente'],
  it: ['Presente', 'in corso', 'oggi', 'fino a oggi'],
  nl: ['heden', 'tot heden', 'nu'],
  sv: ['nuvarande', 'till nu', 'i dag'],
  da: ['nuværende', 'nu', 'i dag'],
  nb: ['nåværende', 'til nå', 'i dag'],
  pl: ['obecnie', 'do chwili obecnej', 'do dziś', 'teraz'],
  tr: ['halen', 'günümüz', 'Şu an', 'devam ediyor'],
  ru: ['Настоящее время', 'по настоящее время', 'по н.в.', 'сейчас'],
  uk: ['теперішній час', 'дотепер', 'до цього часу', 'зараз'],
  ar: ['الحاضر', 'حتى الآن', 'الوقت الحالي'],
  he: ['הווה', 'כיום', 'עד היום'],
  ja: ['現在', '現在まで'],
  zh: ['至今', '现在', '目前'],
  'zh-Hant': ['現在', '迄今'],
  ko: ['현재', '현재까지'],
  id: ['Saat ini', 'sampai sekarang', 'Sekarang'],
};

const locales = Object.keys(presents);

describe.each(locales)('in %s', (locale) => {
  test.each(presents[locale] ?? [])('%s is until today', (text) => {
    expect(readDate(text)).toBe('present');
  });

  test('every form of every month is read, with and without dots, in any case', () => {
    for (const month of Array.from({ length: 12 }, (_, index) => index + 1)) {
      for (const width of ['long', 'short'] as const) {
        for (const day of [{}, { day: 'numeric' } as const]) {
          const options = { month: width, year: 'numeric', timeZone: 'UTC', ...day } as const;
          const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, options);
          const written = format.format(Date.UTC(2020, month - 1, 15));
          const upper = written.toLocaleUpperCase(locale);
          for (const text of [written, written.replaceAll('.', ''), upper]) {
            expect([text, readDate(text)]).toEqual([text, { year: 2020, month }]);
          }
        }
        const alone = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' });
        const name = alone.format(Date.UTC(2020, month - 1, 15));
        expect([name, readDate(2020, name)]).toEqual([name, { year: 2020, month }]);
      }
    }
  });
});

/** One wording a line: language, wording, start, end. From `n20-languages` and issue trackers. */
const wordings = `
de | März 2019–Dez. 2021 | 2019-03 | 2021-12
de | Mai 2019 – Okt. 2021 | 2019-05 | 2021-10
de | seit Jan. 2020 | 2020-01 | present
de | von März 2019 bis heute | 2019-03 | present
fr | janv. 2020 - aujourd’hui · 3 ans 2 mois | 2020-01 | present
fr | févr. 2018 - déc. 2019 | 2018-02 | 2019-12
fr | août 2019 - Présent | 2019-08 | present
fr | de janvier 2020 à mars 2021 | 2020-01 | 2021-03
fr | depuis janv. 2020 | 2020-01 | present
es | ene. 2020 - actualidad | 2020-01 | present
es | abr. de 2019 – Actualidad | 2019-04 | present
es | enero de 2020 a marzo de 2021 | 2020-01 | 2021-03
pt | jan. de 2020 - o momento · 3 anos | 2020-01 | present
pt | jan. de 2020 até o momento | 2020-01 | present
it | gen 2020 - Presente | 2020-01 | present
it | da gennaio 2020 a marzo 2021 | 2020-01 | 2021-03
nl | mrt. 2018 - dec. 2019 | 2018-03 | 2019-12
nl | januari 2020 t/m maart 2021 | 2020-01 | 2021-03
sv | jan. 2020 – nuvarande · 3 år | 2020-01 | present
da | jan. 2020 til maj 2021 | 2020-01 | 2021-05
nb | jan. 2020 – nå | 2020-01 | present
pl | sty 2020 – obecnie | 2020-01 | present
pl | od stycznia 2020 do marca 2021 | 2020-01 | 2021-03
tr | Oca 2020 - Halen 3 yıl | 2020-01 | present
ru | янв. 2020 – Настоящее время | 2020-01 | present
ru | с января 2020 г. по март 2021 г. | 2020-01 | 2021-03
uk | січ. 2020 – Теперішній час | 2020-01 | present
ar | يناير ٢٠٢٠ - الحاضر | 2020-01 | present
he | ינואר 2020 - הווה | 2020-01 | present
zh | 2020年1月 - 至今 | 2020-01 | present
zh | 2020年1月至今 | 2020-01 | present
zh | 2020年1月至2021年3月 | 2020-01 | 2021-03
ja | 2020年1月 - 現在 · 3年2ヶ月 | 2020-01 | present
ja | 2020年1月〜現在 | 2020-01 | present
ja | 2020年1月から2021年3月まで | 2020-01 | 2021-03
ja | 2020年1月 ～ 2021年3月3年2ヶ月 | 2020-01 | 2021-03
ko | 2020년 1월 ~ 현재 · 3년 | 2020-01 | present
ko | 2020년 1월부터 2021년 3월까지 | 2020-01 | 2021-03
id | Jan 2020 - Saat ini | 2020-01 | present
id | Januari 2020 sampai Mei 2021 | 2020-01 | 2021-05
en | Jan 2020 - Present3 yrs 2 mos | 2020-01 | present
en | Jan 2018 - Dec 2019 2 years | 2018-01 | 2019-12
en | Jan 2018 - Dec 201910 months | 2018-01 | 2019-12
en | Jan 2018 ⟶ 5 Dec 2019 | 2018-01 | 2019-12
`;

describe('a span is read in any language', () => {
  test.each(
    wordings
      .trim()
      .split('\n')
      .map((line) => line.split(' | ')),
  )('%s: %s', (_, text, start, end) => {
    const span = readSpan(new Map([['duration', text]]));
    const written = (date: CareerDate | undefined) =>
      date && 'year' in date ? `${date.year}-${String(date.month).padStart(2, '0')}` : date;
    expect([written(span.start), written(span.end) ?? (span.isOpen ? 'present' : '?')]).toEqual([
      start,
      end,
    ]);
  });
});

describe('a range in one text gives start and end', () => {
  test.each([
    ['Jan 2020 – Present', { start: jan2020, end: 'present' }],
    ['January 2020 - Present', { start: jan2020, end: 'present' }],
    ['Jan 2020 — Mar 2021', { start: jan2020, end: { year: 2021, month: 3 } }],
    ['Jan 2020-Mar 2021', { start: jan2020, end: { year: 2021, month: 3 } }],
    ['2018 - 2020', { start: { year: 2018 }, end: { year: 2020 } }],
    ['2018-2020', { start: { year: 2018 }, end: { year: 2020 } }],
    ['2020-01 - 2021-03', { start: jan2020, end: { year: 2021, month: 3 } }],
    ['2020-01-2021-03', { start: jan2020, end: { year: 2021, month: 3 } }],
    ['2020-01 - Mar 2021', { start: jan2020, end: { year: 2021, month: 3 } }],
    ['01/2020 to 03/2021', { start: jan2020, end: { year: 2021, month: 3 } }],
    ['from 2018 to now', { start: { year: 2018 }, end: 'present' }],
    ['since Jan 2020', { start: jan2020, end: undefined }],
    ['2018 –', { start: { year: 2018 }, end: undefined }],
    ['– 2020', { start: undefined, end: { year: 2020 } }],
    [
      'Jan 2020 - Present · 2 yrs 3 mos',
      { start: jan2020, end: 'present', duration: '2 yrs 3 mos' },
    ],
    ['Jan 2020 - Present3 yrs 2 mos', { start: jan2020, end: 'present', duration: '3 yrs 2 mos' }],
    ['from 2018', { start: { year: 2018 }, end: undefined }],
    ['2015 – 2019 (4 years)', { start: { year: 2015 }, end: { year: 2019 }, duration: '4 years' }],
  ])('%j → %j', (text, range) => {
    expect(readRange(text)).toEqual({ duration: undefined, ...range });
  });

  test.each([
    ['2020'],
    ['2020-01'],
    ['2020-01-15'],
    ['15 Jan 2020'],
    ['Present'],
    ['Summer – Winter'],
    ['2 yrs 3 mos'],
    ['–'],
    ['– Present'],
    [''],
    [undefined],
    ['2018 – 2020'.repeat(50)],
  ])('%.40j is not a range', (text) => {
    expect(readRange(text)).toBeUndefined();
  });

  test('whatever the text, nothing throws and both ends are dates', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('2020', 'Jan', '-', ' – ', ' to ', 'Present', '01', '·', '(', 'x'))
          .map((parts) => parts.join('')),
        (text) => {
          const range = readRange(text);
          for (const end of [range?.start, range?.end]) {
            if (typeof end === 'object') expect(end).toHaveProperty('year');
          }
        },
      ),
    );
  });
});
