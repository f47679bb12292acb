import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_REASON_LENGTH, readReason, startOfJson } from '../../../utils/parsing/read-reason.ts';

test.each<[unknown, string | undefined]>([
  [{ error: 'No' }, 'No'],
  [{ message: ' No ' }, 'No'],
  [{ error: '', reason: 'No' }, 'No'],
  [{ error: { code: 1 }, message: 'No' }, 'No'],
  [{ errors: ['No', 'Never'] }, 'No'],
  [{ data: { detail: 'No' } }, 'No'],
  ['No', 'No'],
  ['No\u0000\r\nway \ud83d', 'No\nway \ufffd'],
  [{ error: { code: 1 } }, undefined],
  [null, undefined],
  [[], undefined],
])('%j gives the reason %j', (answer, reason) => {
  expect(readReason(answer)).toBe(reason);
});

test.each([
  ['', 'x'],
  ['', '🙂'],
  ['x', '🙂'],
])('a reason that is too long is cut between characters: %j and %j', (first, rest) => {
  const long = readReason({ error: first + rest.repeat(5000) }) ?? '';
  expect(long).toMatch(new RegExp(`^${first}(${rest})+…$`, 'u'));
  expect(long.length).toBeLessThanOrEqual(MAX_REASON_LENGTH);
  expect(long.length).toBeGreaterThan(MAX_REASON_LENGTH - 3);
  const exact = 'x'.repeat(MAX_REASON_LENGTH);
  expect(readReason(exact)).toBe(exact);
});

test('whatever the answer, a reason is well-formed and within the maximum', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })), (answer) => {
      for (const reason of [readReason(answer), startOfJson(answer)]) {
        if (reason === undefined) continue;
        expect(reason.isWellFormed()).toBe(true);
        expect(reason.length).toBeLessThanOrEqual(MAX_REASON_LENGTH);
      }
    }),
  );
});
