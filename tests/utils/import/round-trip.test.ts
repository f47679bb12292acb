import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, exported, libraries } from '../export/people.ts';
import { inPieces, readWhole } from './read-whole.ts';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe.each(['json', 'ndjson'] as const)('an export as %s', (format) => {
  test('is read back unchanged, in whatever pieces the file arrives', () => {
    fc.assert(
      fc.property(libraries(), shares, (all, cuts) => {
        const pieces = inPieces(exported(format, all), cuts);
        expect(readWhole(...pieces)).toStrictEqual({
          records: withoutNegativeZero(all),
          problem: undefined,
        });
      }),
      { numRuns: 200 },
    );
  });

  test('is read back even if every byte arrives alone', () => {
    const record = {
      ...ada,
      annotation: { ...ada.annotation, note: '\\ " \n 😀 \ud800 \u2028 </script> {[}]' },
    };
    const bytes = new TextEncoder().encode(exported(format, [record, ada]));
    expect(readWhole(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toStrictEqual({
      records: [record, ada],
      problem: undefined,
    });
  });

  test('is read back with a byte order mark, blank lines and CRLF', () => {
    const file = exported(format, [ada, ada]).replaceAll('\n', '\r\n\r\n');
    expect(readWhole(`\ufeff\n ${file}\t\n`)).toStrictEqual({
      records: [ada, ada],
      problem: undefined,
    });
  });

  test('keeps `__proto__` fields of an answer as plain fields', () => {
    const raw: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"a":[1]}}');
    const { records } = readWhole(exported(format, [{ ...ada, answer: { fetchedAt: 1, raw } }]));
    const read = records[0]?.answer?.raw;
    expect(JSON.stringify(read)).toBe(JSON.stringify(raw));
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('is refused if its end is missing, wherever it was cut off', () => {
    fc.assert(
      fc.property(
        libraries(3),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (all, share) => {
          const whole = exported(format, all).trimEnd();
          const { problem } = readWhole(whole.slice(0, Math.floor(share * whole.length)));
          expect(['cut-off', 'not-json']).toContain(problem?.code);
        },
      ),
      { numRuns: 100 },
    );
    const whole = exported(format, [ada]).trimEnd();
    for (let length = 1; length < whole.length; length += 1) {
      expect(readWhole(whole.slice(0, length)).problem?.code).toBe('cut-off');
    }
  });

  test('can be embedded in a page: nothing in it ends a script or a line of a script', () => {
    fc.assert(
      fc.property(libraries(2), (all) => {
        expect(exported(format, all)).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  test('leaves out an answer that is nested too deep for a browser to store', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    const { answer: _, ...rest } = ada;
    const file = exported(format, [{ ...ada, answer: { fetchedAt: 1, raw: deep } }]);
    expect(readWhole(file).records).toStrictEqual([rest]);
  });
});

test('an export as JSON is one document with one profile per line', () => {
  const file = exported('json', [ada, ada]);
  const { profiles, ...head } = JSON.parse(file);
  expect(head).toEqual({
    format: 'calling-card',
    version: 1,
    exportedAt: '2026-11-23T12:04:00.000Z',
  });
  expect(Object.keys(profiles[0])).toEqual([
    'slug',
    'fetchedAt',
    'profile',
    'versions',
    'starred',
    'tags',
    'note',
    'data',
    'aliases',
    'lists',
    'answer',
  ]);
  expect(profiles[0].fetchedAt).toBe('2026-11-23T09:30:00.005Z');
  expect(
    file
      .split('\n')
      .slice(1, 3)
      .map((line) => JSON.parse(line.replace(/,$/, ''))),
  ).toEqual(profiles);
});

test('a person of a list has no time of a fetch, so that version 0.1 refuses it', () => {
  const { answer: _, ...rest } = ada;
  const saved = { ...ada.saved, listed: { connectedAt: Date.UTC(2021, 4, 3) } };
  const [exportedAda] = JSON.parse(exported('json', [{ ...rest, saved }])).profiles;
  expect(exportedAda).toMatchObject({
    listedAt: '2026-11-23T09:30:00.005Z',
    connectedAt: '2021-05-03T00:00:00.000Z',
  });
  expect(exportedAda).not.toHaveProperty('fetchedAt');
});

test('an export as NDJSON has a head, one profile per line, and an end line', () => {
  const lines = exported('ndjson', [ada, ada])
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(4);
  expect(lines[0]).toEqual({
    format: 'calling-card',
    version: 1,
    exportedAt: '2026-11-23T12:04:00.000Z',
  });
  expect(lines[1]).toEqual(JSON.parse(exported('json', [ada])).profiles[0]);
  expect(lines[3]).toEqual({ end: true });
});

/** `JSON.stringify` writes -0 as 0. */
function withoutNegativeZero(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name, withoutNegativeZero(content)]),
  );
}
