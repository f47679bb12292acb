import '../fake-browser.ts';

import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { answerShortcuts } from '../../../entrypoints/background/answer-shortcuts.ts';
import { slugInTab } from '../../../utils/browser/tab-slugs.ts';
import { fakeBrowser } from '../fake-browser.ts';

const command = vi.fn(async () => undefined);
const report = vi.fn();
const { onCommand } = fakeBrowser.api.commands;
const tab = { id: 7, windowId: 3 };

beforeAll(() => answerShortcuts({ command }, report));
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

const goToAda = () => fakeBrowser.goTo(7, 'page', 'ada-lovelace');

test('a shortcut fetches the person on screen, and opens nothing', async () => {
  goToAda();
  onCommand.emit('fetch-profile', tab);
  await vi.waitFor(() => expect(command).toHaveBeenCalledExactlyOnceWith('ada-lovelace', 'enrich'));
  expect(fakeBrowser.opened()).toEqual([]);
  expect(fakeBrowser.panels()).toEqual([]);
});

test('it fetches nobody where nobody is on screen any more', async () => {
  goToAda();
  fakeBrowser.goTo(7);
  onCommand.emit('fetch-profile', tab);
  onCommand.emit('fetch-profile', { windowId: 3 });
  onCommand.emit('constructor', tab);
  // nb. By the time that this is answered, the shortcuts are, too.
  expect(await slugInTab(7)).toBeUndefined();
  expect(command).not.toHaveBeenCalled();
});

test('it reports a command that could not be stored', async () => {
  goToAda();
  command.mockRejectedValueOnce(new Error('Broken.'));
  onCommand.emit('fetch-profile', tab);
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
});

test('a shortcut opens the side panel while the browser still allows it', () => {
  onCommand.emit('open-side-panel', tab);
  // nb. Without waiting: a moment later, the browser would refuse.
  expect(fakeBrowser.panels()).toEqual([3]);
  expect(command).not.toHaveBeenCalled();
});
