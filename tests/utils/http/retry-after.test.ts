import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../utils/http/retry-after.ts';

const now = Date.UTC(2026, 2, 1, 12);

test.each<[string | null, number | undefined]>([
  ['0', 0],
  ['5', 5000],
  [' 120 ', 120_000],
  ['999999999', 999_999_999_000],
  ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
  ['Sunday, 01-Mar-26 12:00:30 GMT', 30_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  [null, undefined],
  ['', undefined],
  ['  ', undefined],
  ['soon', undefined],
  ['in 5', undefined],
  ['1 minute', undefined],
  ['May', undefined],
  ['Sun Mar  1 12:00:30 2026', 30_000],
  ['-5', undefined],
  ['1.5', undefined],
  ['1e9', undefined],
  ['0x10', undefined],
  ['9999999999', 9_999_999_999_000],
  ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
  ['00000000005', 5000],
  ['Fri, 31 Dec 9999 23:59:59 GMT', Date.UTC(9999, 11, 31, 23, 59, 59) - now],
  ['2026', 2_026_000],
  ['5, 10', undefined],
])('the header %j asks to wait %s ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test('whatever the header, the result is never negative and nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const ms = retryAfterMs(header, now);
      expect(ms === undefined || ms >= 0).toBe(true);
    }),
  );
});
