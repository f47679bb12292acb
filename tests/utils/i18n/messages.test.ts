import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { failureCodes } from '../../../utils/failure/failure.ts';
import { usedMessageKeys } from '../../architecture/used-message-keys.ts';

const keys = Object.keys(messages);

describe('a message that nothing uses is found', () => {
  const pluralForms = new Intl.PluralRules('en').resolvedOptions().pluralCategories;
  const planted = plantedKeys();
  let used: ReturnType<typeof usedMessageKeys>;
  beforeAll(() => {
    used = usedMessageKeys(process.cwd(), { ...messages, ...planted });
    const inManifest = readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g);
    for (const [, key = ''] of inManifest) used.keys.add(key);
  }, 180_000);

  const isUsed = (key: string) => {
    const [, stem = '', form = ''] = /^(.+)_(.+?)$/.exec(key) ?? [];
    return used.keys.has(key) || (used.stems.has(stem) && pluralForms.includes(form as never));
  };

  test('there is none', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('whatever its name: all that are planted beside the real ones are', () => {
    expect(Object.keys(planted).length).toBeGreaterThan(1_000);
    expect(Object.keys(planted).filter(isUsed)).toEqual([]);
  });
});

/**
 * Messages that look like those of a family, e.g. `stage_…`: each beginning of a key with the endings of
 * the others, with a new one, and with a plural form that English doesn't have.
 */
function plantedKeys(): Record<string, object> {
  const beginnings = new Set(keys.flatMap((key) => beginningsOf(key)));
  const endings = new Set(keys.map((key) => key.slice(key.indexOf('_') + 1)));
  const all = [...beginnings].flatMap((beginning, at) => [
    `${beginning}_planted`,
    `${beginning}_few`,
    `${beginning}_planted_one`,
    `${beginning}_planted_other`,
    // nb. Every ending with every beginning would be too many for the compiler.
    ...[...endings]
      .filter((_, n) => n % 1_500 === at % 1_500)
      .map((ending) => `${beginning}_${ending}`),
  ]);
  const isReal = (key: string) => key in messages;
  return Object.fromEntries(all.filter((key) => !isReal(key)).map((key) => [key, {}]));
}

/** `a_b_c` begins with `a` and `a_b`. */
function beginningsOf(key: string): string[] {
  const parts = key.split('_');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('_'));
}

test('every failure has a message and a remedy, and nothing else has', () => {
  const expected = failureCodes.flatMap((code) => {
    const name = code.replaceAll('-', '_');
    return [`failure_${name}`, `remedy_${name}`];
  });
  expect(keys.filter((key) => /^(failure|remedy)_/.test(key)).sort()).toEqual(expected.sort());
});

test('every message has a plain key, a text and a description for translators', () => {
  for (const [key, { message, description }] of Object.entries(messages)) {
    expect(key).toMatch(/^[a-z0-9_]+$/);
    expect(message.trim(), key).toBe(message);
    expect(message, key).not.toBe('');
    expect(description, key).not.toBe('');
  }
});

test('every placeholder is explained to translators', () => {
  for (const [key, { message, description }] of Object.entries(messages)) {
    for (const [place] of message.matchAll(/\$\d/g)) expect(description, key).toContain(place);
  }
});

test('the description fits the stores’ 132 characters', () => {
  expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
});
