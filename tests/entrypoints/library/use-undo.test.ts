// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { type ComponentChildren, h } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TranslateProvider } from '../../../components/ui/translate.tsx';
import { announceChange } from '../../../entrypoints/background/announce-change.ts';
import { answerLibraryCommands } from '../../../entrypoints/background/answer-library-commands.ts';
import { useLibraryOverview } from '../../../entrypoints/library/use-library-overview.ts';
import { useUndo } from '../../../entrypoints/library/use-undo.ts';
import { useCommands } from '../../../entrypoints/shared/use-commands.ts';
import { createLibraryCommands } from '../../../utils/engine/library-commands.ts';
import { t } from '../../components/translate.ts';
import { bob, first, version } from '../../e2e/harness/records.ts';
import { openEmptyStores, type Stores, saveMany } from '../../utils/store/store.ts';
import { fakeBrowser, identity } from '../fake-browser.ts';

const hour = 60 * 60 * 1000;
let now = 1_000 * hour;
let stores: Stores = openEmptyStores();

/** The background's commands over the stores of this test. */
const commands = () =>
  createLibraryCommands({
    library: stores.writer,
    imports: stores.imports,
    lists: stores.lists,
    now: () => now,
    changed: announceChange,
  });
answerLibraryCommands(
  new Proxy({} as ReturnType<typeof commands>, { get: (_, name) => Reflect.get(commands(), name) }),
  identity,
  async () => {},
);

beforeEach(async () => {
  fakeBrowser.reset();
  stores = openEmptyStores();
  await saveMany(stores, [first, version(bob, 5_000)]);
});
afterEach(cleanup);

const options = {
  wrapper: ({ children }: { children: ComponentChildren }) =>
    h(TranslateProvider, { value: t }, children),
};

/** Opens a library page, deletes Ada in it, and waits until it offers to undo that. */
async function deleteAda() {
  const { result } = renderHook(() => {
    const commands = useCommands();
    const overview = useLibraryOverview(stores.library, commands.onFault);
    return { ...commands, undo: useUndo(overview?.undoable, commands.run) };
  }, options);
  await commands().remove([first.slug]);
  const until = (check: () => boolean) => vi.waitFor(() => expect(check()).toBe(true));
  await until(() => result.current.undo?.text === '1 profile deleted');
  return { page: () => result.current, until };
}

test('Undo is gone as soon as it is pressed: a second click does not find it expired', async () => {
  const { page } = await deleteAda();
  const { undo } = page();
  act(() => undo?.onUndo?.());
  expect(page().undo).toBeUndefined();
  await vi.waitFor(async () => expect(await stores.library.count()).toBe(2));
  expect(page().failure).toBeUndefined();
});

test.each([
  [
    'an hour has passed',
    () => {
      now += 2 * hour;
      return commands().tidy();
    },
  ],
  ['another page dismissed it', () => commands().finishRemove(now)],
])('Undo disappears once %s', async (_, expire) => {
  const { page, until } = await deleteAda();
  await expire();
  await until(() => page().undo === undefined);
  expect(page().failure).toBeUndefined();
});

test('after a later deletion, Undo is about that one', async () => {
  const { page, until } = await deleteAda();
  const outdated = page().undo;
  now += 1;
  await commands().remove([bob]);
  outdated?.onUndo?.();
  await until(() => page().failure?.code === 'undo-expired');
  page().undo?.onUndo?.();
  await until(() => page().undo === undefined);
  expect((await stores.library.newest(50)).map(({ slug }) => slug)).toEqual([bob]);
});

test('pressed after the deletion became final, Undo says so and disappears', async () => {
  const { page, until } = await deleteAda();
  await stores.writer.purge(now + 1);
  page().undo?.onUndo?.();
  await until(() => page().failure?.code === 'undo-expired');
  await until(() => page().undo === undefined);
});
