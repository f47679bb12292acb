// @vitest-environment happy-dom
import '../fake-browser.ts';

import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useReparsing } from '../../../entrypoints/library/use-reparsing.ts';
import { localArea } from '../../../utils/browser/storage-areas.ts';
import { currentVersions } from '../../../utils/engine/parsed-answers.ts';
import { createSettingsStore } from '../../../utils/store/settings-store.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { fakeBrowser } from '../fake-browser.ts';

const settings = createSettingsStore(localArea);
const until = slugOf('maya');

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const shown = (total: number) =>
  renderHook(() => useReparsing(settings, total, (error) => expect.unreachable(String(error))))
    .result;

test('the progress of parsing again is followed until it is done', async () => {
  await settings.saveParsedAnswers({ ...currentVersions, until, done: 400 });
  const result = shown(1_000);
  await vi.waitFor(() => expect(result.current).toEqual({ done: 400, total: 1_000 }));
  await settings.saveParsedAnswers({ ...currentVersions, until, done: 1_010 });
  await vi.waitFor(() => expect(result.current).toEqual({ done: 1_000, total: 1_000 }), 5_000);
  await settings.saveParsedAnswers(currentVersions);
  await vi.waitFor(() => expect(result.current).toBeUndefined(), 5_000);
});

test.each([
  ['of an older version', 1_000, { parserVersion: 1, until, done: 400 }],
  ['in a small library', 199, { ...currentVersions, until, done: 40 }],
])('no progress %s is shown', async (_, total, stored) => {
  await settings.saveParsedAnswers(stored);
  const result = shown(total);
  await settings.parsedAnswers();
  expect(result.current).toBeUndefined();
});
