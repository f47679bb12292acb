import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProfiles } from '../../sandbox/profiles.ts';
import { useSandbox } from './client.ts';

const sandbox = useSandbox();
const DIRECTORY = new URL('../../sandbox/profiles/', import.meta.url);
const files = readdirSync(DIRECTORY);

async function outputFor(slug: string): Promise<Record<string, unknown>> {
  const id = await sandbox.createEnded(slug);
  return (await (await sandbox.poll(id)).json()).data.task_output;
}

test.each(files)('%s is served unchanged', async (name) => {
  const file = JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8'));
  expect(JSON.stringify(await outputFor(file.slug))).toBe(JSON.stringify(file.task_output));
});

test('no two files share a slug or alias', () => {
  const slugs = readProfiles().all.flatMap(({ slug, aliases }) => [slug, ...aliases]);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('a member token returns the person with the current slug', async () => {
  const output = await outputFor('ACoAABvErAaSh6r0veMemb3rTok3nXyZ0123456');
  expect(output).toMatchObject({ profile: { profile_slug: 'vera-ashgrove' } });
});

test('a slug is matched in any case', async () => {
  expect(await outputFor('Quill-Harrow')).toEqual({ name: 'Quill Harrow' });
});

test('an unknown slug always returns the same person, named after the slug', async () => {
  const output = await outputFor('jo-van-berg-7a3b21');
  expect(await outputFor('jo-van-berg-7a3b21')).toEqual(output);
  expect(JSON.stringify(output)).toContain('"Jo Van Berg"');
});

test('generated people come in both shapes', async () => {
  const slugs = ['ann-a', 'ben-b', 'cai-c', 'dee-d', 'eli-e', 'fay-f', 'gus-g', 'hal-h'];
  const nested = slugs.map((slug) => 'profile' in readProfiles().outputFor(slug));
  expect(new Set(nested)).toEqual(new Set([true, false]));
});

test('fetches return a revised profile until the sandbox is reset', async () => {
  const before = await outputFor('maya-lindqvist');
  sandbox.control.revise('maya-lindqvist', { name: 'Maya Lindqvist-Holm' });
  expect(await outputFor('maya-lindqvist')).toEqual({ name: 'Maya Lindqvist-Holm' });
  sandbox.control.reset();
  expect(await outputFor('maya-lindqvist')).toEqual(before);
});
