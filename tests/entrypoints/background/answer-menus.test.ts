import '../fake-browser.ts';

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  answerMenus,
  clickedSlug,
  listText,
} from '../../../entrypoints/background/answer-menus.ts';
import { takeListText } from '../../../utils/browser/list-text.ts';
import { loadTranslate } from '../../../utils/browser/translate.ts';
import { fakeBrowser } from '../fake-browser.ts';

const ada = 'https://www.linkedin.com/in/ada-lovelace/';
const bob = 'https://de.linkedin.com/in/bob?trk=people';
const token = 'ACwAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc';

test.each([
  ['a link', { menuItemId: 'fetch-link', linkUrl: ada, pageUrl: bob }, 'ada-lovelace'],
  ['a link to another country', { menuItemId: 'fetch-link', linkUrl: bob }, 'bob'],
  [
    'a link to Sales Navigator',
    {
      menuItemId: 'fetch-link',
      linkUrl: `https://www.linkedin.com/sales/lead/${token},NAME_SEARCH`,
    },
    token,
  ],
  ['a page', { menuItemId: 'fetch-page', pageUrl: ada }, 'ada-lovelace'],
  ['a page without a person', { menuItemId: 'fetch-page', pageUrl: `${ada}../me/` }, undefined],
  ['a link without a person', { menuItemId: 'fetch-link', linkUrl: 'javascript:0' }, undefined],
  ['a selection', { menuItemId: 'import-selection', linkUrl: ada, pageUrl: ada }, undefined],
])('a click on %s is about this person', (_, click, slug) => {
  expect(clickedSlug(click)).toBe(slug);
});

describe('the text of a selection', () => {
  const redirect = 'https://example.com/?to=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fcy';

  test.each([
    ['is the text, if it has no links', 'ada\nbob', [], 'ada\nbob'],
    ['is the text, if its links lead elsewhere', 'ada', ['https://example.com/'], 'ada'],
    ['is the links and no names', 'Ada\nBob', [ada, 'https://example.com/', bob], `${ada}\n${bob}`],
    ['has the lines with addresses', `Ada\nsee ${bob}`, [ada], `${ada}\nsee ${bob}`],
    ['has links through other sites', 'Cy', [redirect], redirect],
  ])('%s', (_, text, links, expected) => {
    expect(listText({ text, links })).toBe(expected);
  });

  test('is at most a million characters', () => {
    expect(listText({ text: 'x'.repeat(2_000_000), links: [ada] })).toHaveLength(ada.length);
    expect(listText({ text: 'x'.repeat(2_000_000), links: [] })).toHaveLength(1_000_000);
  });
});

describe('the context menu', () => {
  const command = vi.fn(async () => undefined);
  const report = vi.fn();
  const { contextMenus, runtime } = fakeBrowser.api;

  beforeAll(() => answerMenus({ command }, () => loadTranslate(undefined), report));
  beforeEach(() => {
    fakeBrowser.reset();
    vi.clearAllMocks();
  });

  test('has its items once, however often the extension is updated', async () => {
    runtime.onInstalled.emit();
    runtime.onInstalled.emit();
    await vi.waitFor(() =>
      expect(fakeBrowser.menuTitles()).toEqual([
        'Fetch this profile',
        'Fetch this profile',
        'Add profile links to a list',
      ]),
    );
  });

  test('fetches the person of a link', async () => {
    contextMenus.onClicked.emit({ menuItemId: 'fetch-link', linkUrl: ada }, { id: 7 });
    expect(command).toHaveBeenCalledExactlyOnceWith('ada-lovelace', 'enrich');
    expect(fakeBrowser.opened()).toEqual([]);
  });

  test('reports a command that could not be stored', async () => {
    command.mockRejectedValueOnce(new Error('Broken.'));
    contextMenus.onClicked.emit({ menuItemId: 'fetch-link', linkUrl: ada }, { id: 7 });
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
  });

  const select = () =>
    contextMenus.onClicked.emit(
      { menuItemId: 'import-selection', selectionText: 'Ada Lovelace', frameId: 0 },
      { id: 7 },
    );

  test('hands the links of a selection to the library, once and not in an address', async () => {
    fakeBrowser.select(7, 'Ada Lovelace', [ada]);
    select();
    await vi.waitFor(() =>
      expect(fakeBrowser.opened()).toEqual([expect.stringMatching(/\/library\.html#import-list$/)]),
    );
    expect(await takeListText()).toBe(ada);
    expect(await takeListText()).toBeUndefined();
  });

  test('hands over the text alone if it may not read the links', async () => {
    fakeBrowser.select(7, 'Ada Lovelace', [ada]);
    fakeBrowser.refuse();
    select();
    await vi.waitFor(() => expect(fakeBrowser.opened()).toHaveLength(1));
    expect(await takeListText()).toBe('Ada Lovelace');
  });
});
