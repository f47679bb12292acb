import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { failureCodes } from '../../../utils/failure/failure.ts';

/** Asked for by the manifest and the toolbar, not by a view. */
const ELSEWHERE = /^(extension_(name|description)|action_title|badge_.*|late_title_(one|other))$/;

const folder = new URL('../../../components/', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

const keys = Object.keys(messages);
const ofFailures = failureCodes.flatMap((code) => {
  const name = code.replaceAll('-', '_');
  return [`failure_${name}`, `remedy_${name}`];
});

/** Written out, or made of a written beginning (`stage_${step}`) or a written stem (`…_other`). */
function isAskedFor(key: string): boolean {
  const stem = key.replace(/_(one|other)$/, '');
  const beginning = `${key.split('_')[0]}_`;
  const ending = `_${key.split('_').at(-1)}`;
  return (
    [`'${key}'`, `'${stem}'`, `\`${beginning}$`].some((asked) => sources.includes(asked)) ||
    new RegExp(`\`\\$\\{[\\w.]+\\}${ending}\``).test(sources)
  );
}

test('every failure has a sentence and a remedy, and no other thing has', () => {
  expect(keys.filter((key) => /^(failure|remedy)_/.test(key)).sort()).toEqual(ofFailures.sort());
});

test('no sentence is left that nobody asks for', () => {
  const views = keys.filter((key) => !ELSEWHERE.test(key) && !ofFailures.includes(key));
  expect(views.filter((key) => !isAskedFor(key))).toEqual([]);
});

test('every sentence is well-formed: plain key, some text, a note for translators', () => {
  for (const [key, { message, description }] of Object.entries(messages)) {
    expect(key).toMatch(/^[a-z0-9_]+$/);
    expect(message.trim(), key).toBe(message);
    expect(message, key).not.toBe('');
    expect(description, key).not.toBe('');
  }
});

test('each place to fill in is explained to translators', () => {
  for (const [key, { message, description }] of Object.entries(messages)) {
    for (const [place] of message.matchAll(/\$\d/g)) expect(description, key).toContain(place);
  }
});

test('the description fits the stores’ 132 characters', () => {
  expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
});
