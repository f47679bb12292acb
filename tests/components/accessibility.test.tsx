// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { OptionsViewProps } from '../../components/options-view.tsx';
import type { PopupViewProps } from '../../components/popup-view.tsx';
import { showOptions } from './options.tsx';
import { bare, filed, history } from './people.ts';
import { showPopup, subject } from './popup.tsx';
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

const popups: [string, Partial<PopupViewProps>][] = [
  ['no key', { hasKey: false }],
  ['away from profiles', {}],
  ['loading', { loading: true }],
  ['never fetched', { subject: subject() }],
  ['being asked for', { subject: subject(creating) }],
  ['still waiting', { subject: subject(waiting({ state: 'patient' })) }],
  ['a profile', { subject: subject(undefined, filed()) }],
  ['a bare profile', { subject: subject(undefined, filed(bare)) }],
  ['a profile being refreshed', { subject: subject(waiting(), filed()) }],
  ['held', { subject: subject(queued({ hold: { failure: failure('key-missing') } })) }],
  ['failed', { subject: subject(failed('no-browser', 'Plugin installation required'), filed()) }],
  ['unknown', { subject: subject(unknown()) }],
  ['cancelled', { subject: subject(cancelled()) }],
  ['history', { tab: 'history', history, underWay: [waiting()] }],
  ['empty history', { tab: 'history' }],
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
];

test.each(pages)('axe finds nothing to complain of in the options: %s', async (_, props) => {
  showOptions(props);
  expect(await complaints()).toEqual([]);
});
