import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageName, messageNames, parseMessage } from '../../../utils/messages/parse.ts';
import { locked, samples, sealed, slug } from './samples.ts';

describe('a valid message is accepted', () => {
  test.each(messageNames)('%s', (name) => {
    expect(parseMessage(name, samples[name])).toEqual({ message: samples[name] });
  });

  test.each<[MessageName, unknown]>([
    ['onScreen', { slug, page: 'p1' }],
    ['onScreen', { page: 'p1' }],
    ['command', { command: 'enrich', slug }],
    ['command', { command: 'enrich', slug: 'ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc' }],
    ['command', { command: 'enrich', slug: 'ольга-петрова' }],
    ['command', { command: 'refresh', slug }],
    ['command', { command: 'retry', slug }],
    ['command', { command: 'cancel', slug }],
    ['saveKey', sealed],
    ['saveKey', { ...sealed, lastFour: '' }],
    ['checkKey', {}],
    ['checkKey', { key: sealed }],
    ['saveSettings', { fetchOnOpen: false, limits: { perHour: 50, perDay: 200 }, lockAfter: 60 }],
    ['command', { command: 'ignoreLimit', slug }],
    ['command', { command: 'enrich', slug, type: 'posts' }],
    ['saveSettings', { fetchOnOpen: false, limits: { perHour: 50, perDay: 200 } }],
    ['signIn', { email: 'ada@example.com', code: '123456' }],
    ['annotate', { slugs: [slug], edit: { kind: 'note', text: 'Met in Porto.\n' } }],
    ['annotate', { slugs: [slug], edit: { kind: 'note', text: '' } }],
    ['annotate', { slugs: [slug], edit: { kind: 'add-tag', tag: 'Berlin' } }],
    ['annotate', { slugs: [slug], edit: { kind: 'remove-tag', tag: 'Berlin' } }],
    ['annotate', { slugs: [slug], edit: { kind: 'star', starred: true } }],
    ['editLists', { kind: 'delete', listId: 'a-list' }],
    ['editLists', { kind: 'add', members: [{ listId: 'a-list', slug, position: 1.5 }] }],
    ['editLists', { kind: 'remove', listId: 'a-list', slugs: [slug] }],
    ['editSearches', { kind: 'rename', name: 'Berlin', to: 'Oslo' }],
    ['editSearches', { kind: 'delete', name: 'Berlin' }],
    ['remove', { slugs: [] }],
    ['undoRemove', { batch: 1_790_000_000_000 }],
    ['finishRemove', { batch: 1_790_000_000_000 }],
    ['commitImport', { importId: 'an-import', count: 0 }],
  ])('%s %j', (name, message) => {
    expect(parseMessage(name, message)).toEqual({ message });
  });

  test.each<MessageName>(['wake', 'forgetKey', 'lockNow', 'deleteEverything'])(
    '%s, which has no data',
    (name) => {
      expect(parseMessage(name, undefined)).toEqual({ message: undefined });
      expect(parseMessage(name, null)).toEqual({ message: undefined });
    },
  );

  test('without the fields that it should not have', () => {
    expect(parseMessage('command', { slug, command: 'enrich', apiKey: 'outx_1', now: 0 })).toEqual({
      message: { slug, command: 'enrich' },
    });
  });
});

describe('any other message is rejected', () => {
  test.each<[MessageName, unknown]>([
    ['onScreen', undefined],
    ['onScreen', { slug }],
    ['onScreen', { slug: undefined, page: 'p1' }],
    ['onScreen', { slug: null, page: 'p1' }],
    ['onScreen', { slug, page: 1 }],
    ['onScreen', { slug, page: 'p'.repeat(65) }],
    ['command', undefined],
    ['command', null],
    ['command', slug],
    ['command', [slug]],
    ['command', {}],
    ['command', { command: 'enrich', slug: 7 }],
    ['command', { command: 'enrich', slug: { toString: () => slug } }],
    ['command', { command: 'enrich', slug: [slug] }],
    ['command', { command: 'enrich', slug: '' }],
    ['command', { command: 'enrich', slug: 'me' }],
    ['command', { command: 'enrich', slug: '..' }],
    ['command', { command: 'enrich', slug: 'a/b' }],
    ['annotate', { slugs: [slug] }],
    ['annotate', { slugs: [slug], edit: { kind: 'note' } }],
    ['annotate', { slugs: [slug], edit: { kind: 'note', text: 'n'.repeat(100_001) } }],
    ['annotate', { slugs: [slug], edit: { kind: 'add-tag', tag: 't'.repeat(61) } }],
    ['annotate', { slugs: [slug], edit: { kind: 'delete' } }],
    ['annotate', { slugs: slug, edit: { kind: 'star', starred: true } }],
    ['editLists', { kind: 'put', list: { id: '', name: 'Berlin', position: 1 } }],
    ['editLists', { kind: 'put', list: { id: 'a-list', name: '', position: 1 } }],
    ['editLists', { kind: 'add', members: [{ listId: 'a-list', slug: 'me', position: 1 }] }],
    ['annotate', { slugs: [slug, 'me'], edit: { kind: 'star', starred: true } }],
    ['editSearches', { kind: 'save', name: 'Berlin' }],
    ['editSearches', { kind: 'save', name: '', address: '?q=a' }],
    ['editSearches', { kind: 'rename', name: 'Berlin', to: 'x'.repeat(61) }],
    ['remove', {}],
    ['undoRemove', { batch: '1' }],
    ['commitImport', { importId: 'an-import', count: -1 }],
    ['followImport', { importId: 'an-import' }],
    ['command', { command: 'enrich', slug: 'a?b' }],
    ['command', { command: 'enrich', slug: 'a b' }],
    ['command', { command: 'enrich', slug: 'Ada-Lovelace' }],
    ['command', { command: 'enrich', slug: 'ada%20lovelace' }],
    ['command', { command: 'enrich', slug: 'https://www.linkedin.com/in/ada-lovelace' }],
    ['command', { command: 'enrich', slug: 'a'.repeat(101) }],
    ['command', { command: 'enrich', slug: '__proto__/x' }],
    ['command', JSON.parse('{"command":"enrich","__proto__":{"slug":"ada-lovelace"}}')],
    ['command', { command: 'enrich', slug, type: 'profile' }],
    ['command', { command: 'enrich', slug, type: null }],
    ['command', { command: 'refresh' }],
    ['command', { slug, command: 'sendAgain' }],
    ['command', { slug, command: ['enrich'] }],
    ['command', { slug, command: 'constructor' }],
    ['wake', {}],
    ['wake', 0],
    ['wake', false],
    ['wake', ''],
    ['forgetKey', { force: true }],
    ['saveKey', 'outx_0123456789'],
    ['saveKey', { key: 'outx_0123456789' }],
    ['saveKey', { ...sealed, sealed: 'outx_0123456789' }],
    ['saveKey', { ...sealed, sealed: '' }],
    ['saveKey', { ...sealed, sealed: 'A'.repeat(2001) }],
    ['saveKey', { ...sealed, iv: 'A'.repeat(17) }],
    ['saveKey', { ...sealed, lastFour: 'ab123' }],
    ['setLock', { locked: sealed, sealed }],
    ['setLock', { locked, sealed: locked }],
    ['setLock', { locked: { ...locked, algorithm: 'none' }, sealed }],
    ['setLock', { locked: { ...locked, iterations: 1e9 }, sealed }],
    ['setLock', { locked: { ...locked, salt: '' }, sealed }],
    ['setLock', { locked: { ...locked, locked: 'outx_0123456789' }, sealed }],
    ['unlock', 'outx_0123456789'],
    ['unlock', locked],
    ['lockNow', { force: true }],
    ['checkKey', undefined],
    ['checkKey', { key: undefined }],
    ['checkKey', { key: 'outx_0123456789' }],
    ['sendCode', { email: '' }],
    ['sendCode', { email: `${'a'.repeat(250)}@b.de` }],
    ['signIn', { email: 'ada@example.com', code: '' }],
    ['signIn', { email: 'ada@example.com', code: '1'.repeat(33) }],
    ['signIn', { email: 'ada@example.com', code: '123456', sentAt: 'now' }],
    ['saveSettings', {}],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: 5, perDay: 5 }, lockAfter: 0 }],
    ['saveSettings', { fetchOnOpen: true }],
    ['saveSettings', { fetchOnOpen: 'yes', limits: { perHour: 5, perDay: 5 } }],
    ['saveSettings', { fetchOnOpen: 1, limits: { perHour: 5, perDay: 5 } }],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: 51, perDay: 200 } }],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: 50, perDay: 201 } }],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: 0, perDay: 5 } }],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: 1.5, perDay: 5 } }],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: Number.NaN, perDay: 5 } }],
    ['saveSettings', { fetchOnOpen: true, limits: { perHour: '5', perDay: 5 } }],
  ])('%s %j', (name, message) => {
    expect(parseMessage(name, message)).toBeUndefined();
  });

  test('a message with a key __proto__ changes no prototype', () => {
    const message = JSON.parse(
      '{"slug":"ada-lovelace","command":"enrich","__proto__":{"polluted":true}}',
    );
    const parsed = parseMessage('command', message);
    expect(parsed?.message).toEqual({ slug, command: 'enrich' });
    expect(parsed?.message).not.toHaveProperty('polluted');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a message that is almost valid', () => {
  const optional: Partial<Record<MessageName, readonly string[]>> = {
    onScreen: ['slug'],
    checkKey: ['key'],
    remove: ['batch'],
    signIn: ['sentAt'],
    editDestinations: ['secret'],
    editDeliveries: ['eventId'],
    saveTeam: ['sharesNotes'],
    testTeam: ['login'],
  };

  test.each(messageNames)('%s without one of its fields, or with one of another type', (name) => {
    const sample: unknown = samples[name];
    for (const path of pathsIn(sample)) {
      const isOptional = path.length === 1 && optional[name]?.includes(String(path[0]));
      const isInArray = typeof path.at(-1) === 'number';
      if (!isOptional && !isInArray && path.length > 0) {
        expect(parseMessage(name, without(sample, path)), path.join()).toBeUndefined();
      }
      for (const wrong of ofOtherType(valueAt(sample, path))) {
        const message = replaced(sample, path, wrong);
        expect(parseMessage(name, message), `${path.join()} ${wrong}`).toBeUndefined();
      }
    }
  });

  test('never throws, and what is accepted has known fields alone and is accepted again', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(), value: fc.oneof(fc.anything(), fc.constantFrom(...plausible)) }),
      { minLength: 1, maxLength: 2 },
    );
    const counts = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...messageNames), edits, (name, changes) => {
        const message = changes.reduce<unknown>((before, { at, value }) => {
          const paths = pathsIn(before);
          return replaced(before, paths[at % paths.length] ?? [], value);
        }, samples[name]);
        const parsed = parseMessage(name, message);
        counts[parsed ? 'accepted' : 'rejected'] += 1;
        if (!parsed) return;
        const fields = Object.keys(parsed.message ?? {});
        expect(Object.keys(samples[name] ?? {})).toEqual(expect.arrayContaining(fields));
        expect(parseMessage(name, parsed.message)).toEqual(parsed);
      }),
      { numRuns: 1_000 },
    );
    expect(counts.accepted).toBeGreaterThan(10);
    expect(counts.rejected).toBeGreaterThan(10);
  });

  test('nor does one that is anything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...messageNames),
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        (name, message) => {
          const parsed = parseMessage(name, message);
          if (parsed) expect(parseMessage(name, parsed.message)).toEqual(parsed);
        },
      ),
    );
  });
});

type Path = readonly (string | number)[];

/** Values that some field of some message may have. */
const plausible = [slug, [slug], 0, 1, 50, true, false, '', 'a', 'enrich', 'cancel', [], {}, null];

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/** The paths of the value and of everything in it. */
function pathsIn(value: unknown): Path[] {
  const entries = isContainer(value) ? Object.entries(value) : [];
  return [
    [],
    ...entries.flatMap(([key, inner]) => {
      const step = Array.isArray(value) ? Number(key) : key;
      return pathsIn(inner).map((path) => [step, ...path]);
    }),
  ];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value)
    ? value.with(Number(key), inner)
    : { ...(value as object), [key]: inner };
}

const without = (value: unknown, path: Path): unknown => {
  const { [path.at(-1) as string]: _, ...rest } = valueAt(value, path.slice(0, -1)) as Record<
    string,
    unknown
  >;
  return replaced(value, path.slice(0, -1), rest);
};

const typeOf = (value: unknown) =>
  Array.isArray(value) ? 'array' : value === null ? 'undefined' : typeof value;

const ofOtherType = (value: unknown) =>
  [null, true, 7, 'ada-lovelace', [], {}].filter((other) => typeOf(other) !== typeOf(value));
