import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCount } from '../../../utils/parsing/read-count.ts';

const exactly = (value: number) => ({ value, orMore: false });
const atLeast = (value: number) => ({ value, orMore: true });

describe('a count is read in any notation', () => {
  test.each([
    [0, exactly(0)],
    [500, exactly(500)],
    [35_000_000, exactly(35_000_000)],
    ['500', exactly(500)],
    [' 500 ', exactly(500)],
    ['500+', atLeast(500)],
    ['500 +', atLeast(500)],
    ['500+ connections', atLeast(500)],
    ['more than 500 connections', atLeast(500)],
    ['over 1,000', atLeast(1000)],
    ['>500', atLeast(500)],
    ['500 or more', atLeast(500)],
    ['35,000,000', exactly(35_000_000)],
    ['35.000.000', exactly(35_000_000)],
    ['35 000 000', exactly(35_000_000)],
    ['35\u202f000\u00a0000', exactly(35_000_000)],
    ["35'000'000", exactly(35_000_000)],
    ['3,50,00,000', exactly(35_000_000)],
    ['1,234', exactly(1234)],
    ['1.234', exactly(1234)],
    ['500.0', exactly(500)],
    ['1,234 followers', exactly(1234)],
    ['Followers: 1,234', exactly(1234)],
    ['12 members', exactly(12)],
    ['12K', exactly(12_000)],
    ['12k+', atLeast(12_000)],
    ['12 K followers', exactly(12_000)],
    ['1.2M', exactly(1_200_000)],
    ['1,2M', exactly(1_200_000)],
    ['1.15K', exactly(1150)],
    ['1.234M', exactly(1_234_000)],
    ['1,234K', exactly(1_234_000)],
    ['1,2 Mio', exactly(1_200_000)],
    ['3 million', exactly(3_000_000)],
    ['12 Tsd.', exactly(12_000)],
    ['1,2 Tsd. Follower', exactly(1200)],
    ['12 Tsd.+', atLeast(12_000)],
    ['1.5Bn', exactly(1_500_000_000)],
    ['12 B takipçi', exactly(12_000)],
    ['1,2 B', exactly(1200)],
    ['1,2 Mn takipçi', exactly(1_200_000)],
    ['５００', exactly(500)],
    ['1,2 k', exactly(1200)],
    ['3万', exactly(30_000)],
    ['1.2万人のフォロワー', exactly(12_000)],
    ['1.5萬', exactly(15_000)],
    ['1.2만명', exactly(12_000)],
    ['12 тыс. отслеживающих', exactly(12_000)],
    ['1,5 млн', exactly(1_500_000)],
    ['12 mil seguidores', exactly(12_000)],
    ['3,4 tys. obserwujących', exactly(3400)],
    ['1,2 mi', exactly(1_200_000)],
    ['12 rb pengikut', exactly(12_000)],
    ['١٢٬٣٤٥ متابع', exactly(12_345)],
    ['١٢ ألف', exactly(12_000)],
    ['१,२३४', exactly(1234)],
    ['5 tusen', exactly(5000)],
    ['500 mutual', exactly(500)],
    ['über 500 Kontakte', atLeast(500)],
    ['más de 500 contactos', atLeast(500)],
    ['500以上', atLeast(500)],
    [{ count: '12K' }, exactly(12_000)],
    [{ total: 7 }, exactly(7)],
  ])('%j → %j', (value, count) => {
    expect(readCount(value)).toEqual(count);
  });

  test.each([
    [-5],
    ['-5'],
    [1.5],
    ['1.5'],
    ['1,23'],
    ['12,34,5'],
    [1e300],
    ['9'.repeat(40)],
    ['9'.repeat(1_000_000)],
    ['many'],
    [''],
    ['500 connections, 12 mutual'],
    [`${'Once upon a time. '.repeat(10)} 500`],
    [null],
    [true],
    [[500]],
    [{}],
  ])('%.40j is not a count', (value) => {
    expect(readCount(value)).toBeUndefined();
  });

  test('every whole number is read in every locale’s grouping of digits', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom(
          'en',
          'de',
          'fr',
          'en-IN',
          'de-CH',
          'ar-EG',
          'hi-u-nu-deva',
          'th-u-nu-thai',
        ),
        fc.constantFrom('', '+', ' followers', '+ connections'),
        (value, locale, after) => {
          expect(readCount(`${value.toLocaleString(locale)}${after}`)).toEqual({
            value,
            orMore: after.startsWith('+'),
          });
        },
      ),
    );
  });

  test('whatever the value, nothing throws and a count is a whole number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double()), (value) => {
        const count = readCount(value);
        if (count) expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
      }),
    );
  });
});
