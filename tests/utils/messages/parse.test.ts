import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageName, messageNames, parseMessage } from '../../../utils/messages/parse.ts';

const slug = 'ada-lovelace';
const sealed = { sealed: 'c2VhbGVk', iv: 'aXZpdml2aXZpdml2', lastFour: 'ab12' };

const profile = { slug, positions: [], education: [], skills: [] };
const record = {
  slug,
  saved: { slug, profile, fetchedAt: 1 },
  versions: [],
  annotation: { starred: false, tags: [], note: '' },
  aliases: [],
};
const imported = (changed: object) => ({
  importId: 'an-import',
  records: JSON.stringify([{ ...record, ...changed }]),
});

describe('a message as it should be is taken', () => {
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
    ['command', { command: 'ignoreLimit', slug }],
    ['saveSettings', { fetchOnOpen: false, limits: { perHour: 50, perDay: 200 } }],
    ['annotate', { slug, edit: { kind: 'note', text: 'Met in Porto.\n' } }],
    ['annotate', { slug, edit: { kind: 'note', text: '' } }],
    ['annotate', { slug, edit: { kind: 'add-tag', tag: 'Berlin' } }],
    ['annotate', { slug, edit: { kind: 'remove-tag', tag: 'Berlin' } }],
    ['star', { slugs: [slug], starred: true }],
    ['remove', { slugs: [] }],
    ['undoRemove', { batch: 1_790_000_000_000 }],
    ['finishRemove', { batch: 1_790_000_000_000 }],
    ['commitImport', { importId: 'an-import', count: 0 }],
    ['discardImport', { importId: 'an-import' }],
  ])('%s %j', (name, message) => {
    expect(parseMessage(name, message)).toEqual({ message });
  });

  test.each<MessageName>(['wake', 'forgetKey', 'deleteEverything'])(
    '%s, which carries nothing',
    (name) => {
      expect(parseMessage(name, undefined)).toEqual({ message: undefined });
      expect(parseMessage(name, null)).toEqual({ message: undefined });
    },
  );

  test('the records of an import come as JSON, and every key of an answer arrives', () => {
    const raw = JSON.parse('{"name":"Ada","__proto__":{"polluted":true}}');
    const records = JSON.stringify([{ ...record, answer: { fetchedAt: 1, raw } }]);
    const parsed = parseMessage('stageImport', { importId: 'an-import', records });
    const [first] = parsed?.message.records ?? [];
    expect(JSON.stringify(first?.answer?.raw)).toBe(JSON.stringify(raw));
    expect(first).toMatchObject(record);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('and what it should not carry is left behind', () => {
    expect(parseMessage('command', { slug, command: 'enrich', apiKey: 'outx_1', now: 0 })).toEqual({
      message: { slug, command: 'enrich' },
    });
  });
});

describe('any other is not', () => {
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
    ['annotate', { slug }],
    ['annotate', { slug, edit: { kind: 'note' } }],
    ['annotate', { slug, edit: { kind: 'note', text: 'n'.repeat(100_001) } }],
    ['annotate', { slug, edit: { kind: 'add-tag', tag: 't'.repeat(61) } }],
    ['annotate', { slug, edit: { kind: 'burn' } }],
    ['star', { slugs: slug, starred: true }],
    ['star', { slugs: [slug, 'me'], starred: true }],
    ['remove', {}],
    ['undoRemove', { batch: '1' }],
    ['stageImport', { importId: 'an-import', records: [record] }],
    ['stageImport', { importId: 'an-import', records: '[{' }],
    ['stageImport', { importId: '', records: '[]' }],
    ['stageImport', imported({ slug: 'somebody-else' })],
    [
      'stageImport',
      imported({ saved: { slug, profile: { ...profile, slug: 'b' }, fetchedAt: 1 } }),
    ],
    ['stageImport', imported({ annotation: { starred: 1, tags: [], note: '' } })],
    ['commitImport', { importId: 'an-import', count: -1 }],
    ['command', { command: 'enrich', slug: 'a?b' }],
    ['command', { command: 'enrich', slug: 'a b' }],
    ['command', { command: 'enrich', slug: 'Ada-Lovelace' }],
    ['command', { command: 'enrich', slug: 'ada%20lovelace' }],
    ['command', { command: 'enrich', slug: 'https://www.linkedin.com/in/ada-lovelace' }],
    ['command', { command: 'enrich', slug: 'a'.repeat(101) }],
    ['command', { command: 'enrich', slug: '__proto__/x' }],
    ['command', JSON.parse('{"command":"enrich","__proto__":{"slug":"ada-lovelace"}}')],
    ['command', { command: 'refresh' }],
    ['command', { slug, command: 'sendAgain' }],
    ['command', { slug, command: ['enrich'] }],
    ['command', { slug, command: 'constructor' }],
    ['wake', {}],
    ['wake', 0],
    ['wake', false],
    ['wake', ''],
    ['forgetKey', { really: true }],
    ['saveKey', 'outx_0123456789'],
    ['saveKey', { key: 'outx_0123456789' }],
    ['saveKey', { ...sealed, sealed: 'outx_0123456789' }],
    ['saveKey', { ...sealed, sealed: '' }],
    ['saveKey', { ...sealed, sealed: 'A'.repeat(2001) }],
    ['saveKey', { ...sealed, iv: 'A'.repeat(17) }],
    ['saveKey', { ...sealed, lastFour: 'ab123' }],
    ['checkKey', undefined],
    ['checkKey', { key: undefined }],
    ['checkKey', { key: 'outx_0123456789' }],
    ['saveSettings', {}],
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

  test('and a message that names a prototype changes none', () => {
    const message = JSON.parse(
      '{"slug":"ada-lovelace","command":"enrich","__proto__":{"polluted":true}}',
    );
    const parsed = parseMessage('command', message);
    expect(parsed?.message).toEqual({ slug, command: 'enrich' });
    expect(parsed?.message).not.toHaveProperty('polluted');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('whatever is sent, no parser throws, and what it takes it takes again', () => {
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
