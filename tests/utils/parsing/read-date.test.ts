import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../utils/parsing/read-date.ts';
import { readRange } from '../../../utils/parsing/read-range.ts';

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
    // text that isn't a year and a month is kept
    ['Summer 2020', { text: 'Summer 2020' }],
    ['Janitor 2020', { text: 'Janitor 2020' }],
    ['2020-13', { text: '2020-13' }],
    ['15/01/2020', { text: '15/01/2020' }],
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
