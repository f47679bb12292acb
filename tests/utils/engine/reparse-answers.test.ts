import { beforeEach, expect, test } from 'vitest';
import type { ParsedAnswers } from '../../../utils/engine/ports/settings.ts';
import { reparseAnswers } from '../../../utils/engine/reparse-answers.ts';
import { parserVersion } from '../../../utils/parsing/parser-version.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { indexVersion } from '../../../utils/search/index-row.ts';
import { createAnswerStore } from '../../../utils/store/answer-store.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { openEmptyStores, type Stores } from '../store/store.ts';

const slugs = Array.from({ length: 45 }, (_, n) => slugOf(`person-${n + 10}`));
const [first = slugOf('ada')] = slugs;
const answerOf = (slug: Slug) => ({ name: `Name of ${slug}`, headline: 'Pilot', skills: ['Maps'] });

let stores: Stores;
let progress: ParsedAnswers | undefined;
let changes: (readonly Slug[])[];
let batches: number;

beforeEach(async () => {
  stores = openEmptyStores();
  progress = undefined;
  changes = [];
  batches = 0;
  // As an older parser saved them: without the skills.
  const records = slugs.map((slug) =>
    record(version(slug, 20, { headline: 'Pilot' }), {
      versions: [version(slug, 10, { headline: 'Student' })],
      answer: { fetchedAt: 20, raw: answerOf(slug) },
    }),
  );
  await stores.imports.stage('import', records, 1);
  await stores.imports.commit('import', records.length);
});

/** Runs until the end, or until the worker is stopped after so many batches. */
const run = (batchCount = Number.POSITIVE_INFINITY) =>
  reparseAnswers({
    answers: createAnswerStore(stores.database),
    settings: {
      parsedAnswers: async () => progress,
      saveParsedAnswers: async (next) => {
        progress = next;
      },
    },
    sleep: async () => {
      batches += 1;
      if (batches >= batchCount) throw new Error('The worker is stopped.');
    },
    changed: (changed) => changes.push(changed),
  });

const skills = async () =>
  (await stores.library.records(slugs)).map(({ saved }) => saved.profile.skills);

test('a newer parser reads stored answers in small parts, and only once', async () => {
  await stores.writer.annotate([first], (before) => ({ ...before, note: 'Kept.' }));
  await run();
  expect(await skills()).toEqual(slugs.map(() => ['Maps']));
  expect(changes.map(({ length }) => length)).toEqual([20, 20, 5]);
  expect(progress).toEqual({ parserVersion, indexVersion });
  const [person] = await stores.library.records([first]);
  expect(person).toMatchObject({ saved: { fetchedAt: 20 }, annotation: { note: 'Kept.' } });
  expect(person?.answer?.raw).toEqual(answerOf(first));
  await run();
  expect(batches).toBe(3);
});

test('what it learns is no change of the person', async () => {
  await run();
  expect(await stores.library.indexRows([first])).toMatchObject([{ changes: ['new-headline'] }]);
});

test('it continues where the worker was stopped', async () => {
  await expect(run(1)).rejects.toThrow('The worker is stopped.');
  expect(progress).toEqual({ parserVersion, indexVersion, until: slugs[19], done: 20 });
  await expect(run(2)).rejects.toThrow('The worker is stopped.');
  expect(progress).toMatchObject({ until: slugs[39], done: 40 });
  await run();
  expect(await skills()).toEqual(slugs.map(() => ['Maps']));
  expect(changes.flat()).toEqual(slugs);
});

test('a newer version of the index makes its rows again, and tells the pages', async () => {
  await run();
  const db = await stores.database.connect();
  const row = await db.get('summaries', first);
  if (row) await db.put('summaries', { ...row, text: 'of an older version' });
  progress = { parserVersion };
  changes = [];
  await run();
  expect(await db.get('summaries', first)).toEqual(row);
  expect(changes).toEqual([[first]]);
});

test('an answer to another version than the saved one is left alone', async () => {
  const before = await stores.library.records([first]);
  const db = await stores.database.connect();
  await db.put('answers', { slug: first, fetchedAt: 30, raw: { name: 'No one' } });
  await run();
  expect((await stores.library.records([first]))[0]?.saved).toEqual(before[0]?.saved);
});
