import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { employmentsOf, tenureOf } from '../../../../components/profile/career/tenure.ts';
import { tenureText } from '../../../../utils/i18n/tenure-text.ts';
import type { CareerDate, Position } from '../../../../utils/profile/profile.ts';
import { t } from '../../translate.ts';

const now = { year: 2026, month: 9 };
const job = (start?: CareerDate, end?: CareerDate | 'now'): Position => ({
  ...(start && { start }),
  ...(end && end !== 'now' && { end }),
  isCurrent: end === 'now',
});
const textOf = (...positions: Position[]) => {
  const tenure = tenureOf(positions, now);
  return tenure && tenureText(tenure, t);
};

describe('a tenure', () => {
  test.each<[string, Position, string | undefined]>([
    [
      'counts the last month',
      job({ year: 2014, month: 9 }, { year: 2019, month: 2 }),
      '4 yrs 6 mos',
    ],
    ['is a month at least', job({ year: 2014, month: 9 }, { year: 2014, month: 9 }), '1 mo'],
    [
      'has no months if it ends with a year',
      job({ year: 2014, month: 1 }, { year: 2015, month: 12 }),
      '2 yrs',
    ],
    ['lasts until now', job({ year: 2026, month: 8 }, 'now'), '2 mos'],
    ['is rounded to years without months', job({ year: 2014 }, { year: 2019 }), '5 yrs'],
    ['is rounded if one month is missing', job({ year: 2014, month: 9 }, { year: 2019 }), '4 yrs'],
    ['of one year isn’t known', job({ year: 2014 }, { year: 2014 }), undefined],
    ['without a start isn’t known', job(undefined, 'now'), undefined],
    ['without an end isn’t known', job({ year: 2014 }), undefined],
    ['with an unreadable date isn’t known', job({ text: 'long ago' }, 'now'), undefined],
    ['that ends before it starts isn’t known', job({ year: 2019 }, { year: 2014 }), undefined],
  ])('%s', (_, position, text) => {
    expect(textOf(position)).toBe(text);
  });

  test('of simultaneous positions counts once, and gaps don’t count', () => {
    expect(
      textOf(
        job({ year: 2010, month: 1 }, { year: 2010, month: 6 }),
        job({ year: 2010, month: 3 }, { year: 2010, month: 12 }),
        job({ year: 2012, month: 1 }, { year: 2012, month: 1 }),
      ),
    ).toBe('1 yr 1 mo');
  });

  test('of a career is the number of months in which there was a position', () => {
    const month = fc.record({
      year: fc.integer({ min: 2000, max: 2010 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    const index = ({ year, month }: { year: number; month: number }) => year * 12 + month;
    fc.assert(
      fc.property(fc.array(fc.tuple(month, month)), (spans) => {
        const months = new Set<number>();
        for (const [start, end] of spans) {
          for (let at = index(start); at <= index(end); at++) months.add(at);
        }
        const tenure = tenureOf(
          spans.map(([start, end]) => job(start, end)),
          now,
        );
        expect(tenure?.months ?? 0).toBe(months.size);
      }),
    );
  });
});

test('only neighbors at the same employer are grouped', () => {
  const at = (company?: string): Position => ({ ...(company && { company }), isCurrent: false });
  const groups = employmentsOf([at('Acme'), at(' ACME'), at('Ockham'), at('Acme'), at(), at()]);
  expect(groups.map(({ company, positions }) => [company, positions.length])).toEqual([
    ['Acme', 2],
    ['Ockham', 1],
    ['Acme', 1],
    [undefined, 1],
    [undefined, 1],
  ]);
});
