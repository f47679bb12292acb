// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { OptionsViewProps } from '../../components/options/options-view.tsx';
import type { PopupViewProps } from '../../components/popup/popup-view.tsx';
import { WhatChanged } from '../../components/profile/what-changed.tsx';
import { calmPace, fullPace, limits, turnIn } from './fetching/limits.ts';
import { everyKind } from './options/activities.ts';
import { showOptions } from './options/options.tsx';
import { bare, history, MINUTE, NOW, saved } from './people.ts';
import { profileState, showPopup } from './popup/popup.tsx';
import { cancelled, creating, failed, failure, queued, unknown, waiting } from './tasks.ts';

afterEach(cleanup);

// What needs a laid-out page (contrast) is beyond this environment. The level 1 heading is the
// person's name by contract, so there is none before it is known.
const rules = {
  'color-contrast': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

async function complaints() {
  document.documentElement.lang = 'en';
  document.title = 'Calling Card';
  const { violations } = await axe.run(document, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`);
}

const onSearch = () => undefined;

const popups: [string, Partial<PopupViewProps>][] = [
  ['no key', { hasKey: false }],
  ['away from profiles', {}],
  ['loading', { loading: true }],
  ['never fetched', { profileState: profileState() }],
  ['being asked for', { profileState: profileState(creating) }],
  ['still waiting', { profileState: profileState(waiting({ state: 'long-waiting' })) }],
  ['a profile', { profileState: profileState(undefined, saved()) }],
  [
    'a profile that changed, and was told less of since',
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
  ['a search without answer', { tab: 'history', history, search: 'a', onSearch }],
  ['a search in vain', { tab: 'history', history, search: 'a', found: [], onSearch }],
  ['empty history', { tab: 'history' }],
  ['the pace', { profileState: profileState(undefined, saved()), usage: calmPace }],
  [
    'in line',
    { profileState: profileState(queued()), startTimes: turnIn(MINUTE), usage: fullPace },
  ],
  [
    'stopped by the key',
    {
      tab: 'history',
      history,
      activeTasks: [queued({ hold: { failure: failure('key-rejected') } })],
    },
  ],
  [
    'the queue pauses',
    {
      tab: 'history',
      activeTasks: [queued({ hold: { failure: failure('rate-limited'), until: NOW + MINUTE } })],
    },
  ],
];

test.each(popups)('axe finds nothing to complain of in the popup: %s', async (_, props) => {
  showPopup(props);
  expect(await complaints()).toEqual([]);
});

const pages: [string, Partial<OptionsViewProps>][] = [
  ['no key', {}],
  ['saved', { savedKey: { lastFour: '1a2b' }, outcome: { kind: 'saved', lastFour: '1a2b' } }],
  ['refused', { outcome: { kind: 'refused', problem: 'url' } }],
  ['failed', { outcome: { kind: 'failed', failure: failure('unreachable') }, busy: true }],
  ['pace and limits', { usage: fullPace, limits }],
  ['activity', { activity: everyKind, outcome: { kind: 'copied' } }],
  ['no activity', { activity: [], outcome: { kind: 'not-copied' } }],
];

test.each(pages)('axe finds nothing to complain of in the options: %s', async (_, props) => {
  showOptions(props);
  expect(await complaints()).toEqual([]);
});
