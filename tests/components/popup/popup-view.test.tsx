// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PopupViewProps } from '../../../components/popup/popup-view.tsx';
import { failureCodes } from '../../../utils/failure/failure.ts';
import { bare, history, MINUTE, NOW, saved } from '../people.ts';
import { failed, failure, queued, waiting } from '../tasks.ts';
import { profileState, showPopup } from './popup.tsx';

afterEach(cleanup);

test('the selected tab names the panel, and the other tab isn’t a tab stop', () => {
  const popup = showPopup({ tab: 'history', history });
  const [profile, list] = popup.getAllByRole('tab');
  expect(profile?.getAttribute('aria-selected')).toBe('false');
  expect(profile?.tabIndex).toBe(-1);
  expect(list?.getAttribute('aria-selected')).toBe('true');
  expect(list?.tabIndex).toBe(0);
  expect(popup.getByRole('tabpanel', { name: 'History' }).id).toBe(
    list?.getAttribute('aria-controls'),
  );
});

test('a click selects a tab', async () => {
  const popup = showPopup();
  await popup.user.click(popup.getByRole('tab', { name: 'History' }));
  expect(popup.onTab).toHaveBeenCalledExactlyOnceWith('history');
});

test.each([
  ['ArrowRight', 'profile', 'history'],
  ['ArrowRight', 'history', 'profile'],
  ['ArrowLeft', 'profile', 'history'],
  ['ArrowLeft', 'history', 'profile'],
  ['Home', 'history', 'profile'],
  ['End', 'profile', 'history'],
] as const)('%s moves from the tab %s to %s, with the focus', async (key, from, to) => {
  const popup = showPopup({ tab: from });
  popup.getByRole('tab', { selected: true }).focus();
  await popup.user.keyboard(`{${key}}`);
  expect(popup.onTab).toHaveBeenCalledExactlyOnceWith(to);
  expect(document.activeElement?.textContent?.toLowerCase()).toBe(to);
});

const views: [string, Partial<PopupViewProps>][] = [
  ['no profile in the tab', {}],
  ['no key', { hasKey: false }],
  ['no key, on a profile', { hasKey: false, profileState: profileState() }],
  ['no key, a saved profile', { hasKey: false, profileState: profileState(undefined, saved()) }],
  ['no key, in the history', { hasKey: false, tab: 'history', history }],
  ['no key, still loading', { hasKey: false, loading: true }],
  ['no key, another failure', { hasKey: false, profileState: profileState(failed('expired')) }],
  [
    'held for a key',
    { profileState: profileState(waiting({ hold: { failure: failure('key-rejected') } })) },
  ],
  [
    'waiting for access, in the history',
    { tab: 'history', activeTasks: [waiting({ hold: { failure: failure('access-missing') } })] },
  ],
  [
    'no key, and on hold for it',
    {
      hasKey: false,
      profileState: profileState(queued({ hold: { failure: failure('key-missing') } })),
    },
  ],
  [
    'waiting for a valid key, in the history',
    { tab: 'history', activeTasks: [waiting({ hold: { failure: failure('key-rejected') } })] },
  ],
  [
    'no key, and waiting for one in the history',
    {
      hasKey: false,
      tab: 'history',
      activeTasks: [queued({ hold: { failure: failure('key-missing') } })],
    },
  ],
  [
    'the queue is paused, in the history',
    {
      tab: 'history',
      activeTasks: [queued({ hold: { failure: failure('forbidden'), until: NOW + MINUTE } })],
    },
  ],
  ...failureCodes.map((code): [string, Partial<PopupViewProps>] => [
    `failed: ${code}`,
    { profileState: profileState(failed(code), saved()) },
  ]),
];

test.each(views)('exactly one button opens the options: %s', async (_, props) => {
  const popup = showPopup(props);
  await popup.user.click(popup.getByRole('button', { name: 'Open options' }));
  expect(popup.actions.openOptions).toHaveBeenCalledOnce();
});

test('while the store loads, the panel is busy and empty', () => {
  const popup = showPopup({ loading: true, hasKey: false });
  const panel = popup.getByRole('tabpanel');
  expect(panel.getAttribute('aria-busy')).toBe('true');
  expect(panel.textContent).toBe('');
});

test('another profile in the tab replaces the first one immediately', () => {
  const popup = showPopup({ profileState: profileState(undefined, saved()) });
  popup.change({ profileState: profileState(undefined, saved(bare)) });
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('Bare Name');
  expect(popup.queryByText('Ada Lovelace')).toBeNull();
});
