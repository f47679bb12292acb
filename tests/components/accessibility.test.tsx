// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { OptionsViewProps } from '../../components/options/options-view.tsx';
import type { PopupViewProps } from '../../components/popup/popup-view.tsx';
import { WhatChanged } from '../../components/profile/what-changed.tsx';
import { fullUsage, limits, someUsage, startsIn } from './fetching/limits.ts';
import { everyKind } from './options/activities.ts';
import { showOptions } from './options/options.tsx';
import { bare, history, MINUTE, NOW, saved } from './people.ts';
import { profileState, showPopup } from './popup/popup.tsx';
import { cancelled, creating, failed, failure, queued, unknown, waiting } from './tasks.ts';

afterEach(cleanup);

// happy-dom has no layout, so contrast can't be checked.
const rules = { 'color-contrast': { enabled: false } };

async function violations() {
  document.documentElement.lang = 'en';
  document.title = 'Calling Card';
  const results = await axe.run(document, { rules });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`,
  );
}

const onSearch = () => undefined;

const popups: [string, Partial<PopupViewProps>][] = [
  ['no key', { hasKey: false }],
  ['no profile in the tab', {}],
  ['loading', { loading: true }],
  ['never fetched', { profileState: profileState() }],
  ['request being sent', { profileState: profileState(creating) }],
  ['still waiting', { profileState: profileState(waiting({ state: 'long-waiting' })) }],
  ['a profile', { profileState: profileState(undefined, saved()) }],
  [
    'a profile that changed, and a less complete fetch since',
    {
      profileState: profileState(undefined, { ...saved(), lessCompleteAt: NOW - MINUTE }),
      whatChanged: <WhatChanged changes={[{ kind: 'moved', to: 'Ockham' }]} since={0} now={NOW} />,
    },
  ],
  ['a bare profile', { profileState: profileState(undefined, saved(bare)) }],
  ['a profile being refreshed', { profileState: profileState(waiting(), saved()) }],
  ['held', { profileState: profileState(queued({ hold: { failure: failure('key-missing') } })) }],
  [
    'failed',
    { profileState: profileState(failed('no-browser', 'Plugin installation required'), saved()) },
  ],
  ['unknown', { profileState: profileState(unknown()) }],
  ['cancelled', { profileState: profileState(cancelled()) }],
  ['history', { tab: 'history', history, activeTasks: [waiting()] }],
  ['a search', { tab: 'history', history, search: 'a', found: history, foundCount: 9, onSearch }],
  ['a search without results yet', { tab: 'history', history, search: 'a', onSearch }],
  ['a search without matches', { tab: 'history', history, search: 'a', found: [], onSearch }],
  ['empty history', { tab: 'history' }],
  ['limits', { profileState: profileState(undefined, saved()), usage: someUsage }],
  [
    'queued',
    { profileState: profileState(queued()), startTimes: startsIn(MINUTE), usage: fullUsage },
  ],
  [
    'waiting for a key',
    {
      tab: 'history',
      history,
      activeTasks: [queued({ hold: { failure: failure('key-rejected') } })],
    },
  ],
  [
    'the queue is paused',
    {
      tab: 'history',
      activeTasks: [queued({ hold: { failure: failure('rate-limited'), until: NOW + MINUTE } })],
    },
  ],
];

test.each(popups)('axe finds no violations in the popup: %s', async (_, props) => {
  const popup = showPopup(props);
  expect(popup.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(await violations()).toEqual([]);
});

const pages: [string, Partial<OptionsViewProps>][] = [
  ['no key', {}],
  ['saved', { savedKey: { lastFour: '1a2b' }, outcome: { kind: 'saved', lastFour: '1a2b' } }],
  ['refused', { outcome: { kind: 'refused', problem: 'url' } }],
  ['failed', { outcome: { kind: 'failed', failure: failure('unreachable') }, busy: true }],
  ['limits', { usage: fullUsage, limits }],
  ['data', { data: { count: 12, usedBytes: 340_000 } }],
  ['activity', { activity: everyKind, outcome: { kind: 'copied' } }],
  ['no activity', { activity: [], outcome: { kind: 'not-copied' } }],
];

test.each(pages)('axe finds no violations in the options: %s', async (_, props) => {
  showOptions(props);
  expect(await violations()).toEqual([]);
});
