import '../fake-browser.ts';

import { beforeEach, expect, test, vi } from 'vitest';
import { answerInstallation } from '../../../entrypoints/background/answer-installation.ts';
import type { Settings } from '../../../utils/engine/ports/settings.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { sealed } from '../../utils/messages/samples.ts';
import { fakeBrowser, identity } from '../fake-browser.ts';

const defaults: Settings = { fetchOnOpen: true, limits: defaultLimits };

let settings: Settings;
let hasKey: boolean;
let welcomed: boolean;
let saved: Settings[];
const report = vi.fn();
const store = {
  settings: async () => settings,
  storedKey: async () => (hasKey ? sealed : undefined),
  wasWelcomed: async () => welcomed,
  saveWelcomed: async () => {
    welcomed = true;
  },
  saveSettings: async (changed: Settings) => {
    saved.push(changed);
  },
};
answerInstallation(store, report);

beforeEach(() => {
  fakeBrowser.reset();
  settings = defaults;
  hasKey = false;
  welcomed = false;
  saved = [];
  report.mockClear();
});

/** Waits until everything that the event has started is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const guide = [`${identity.origin}/welcome.html`];

test('the setup guide opens after an installation, once, and after nothing else', async () => {
  fakeBrowser.install();
  await settled();
  expect(fakeBrowser.opened()).toEqual(guide);
  fakeBrowser.api.runtime.onInstalled.emit({ reason: 'chrome_update' });
  fakeBrowser.api.runtime.onStartup.emit();
  // nb. An unpacked extension that is loaded again counts as installed again.
  fakeBrowser.install();
  await settled();
  expect(fakeBrowser.opened()).toEqual(guide);
});

test.each([
  ['has agreed', { ...defaults, consentAt: 1 }, false],
  ['has saved a key', defaults, true],
])('it doesn’t open again for who %s', async (_, stored, keyed) => {
  settings = stored;
  hasKey = keyed;
  fakeBrowser.install();
  await settled();
  expect(fakeBrowser.opened()).toEqual([]);
});

const agreed: Settings = { ...defaults, consentAt: 1 };
const unread: Settings = { ...agreed, updatedFrom: '0.1.0' };

test.each<[string, Settings, boolean, [string, string], Settings[]]>([
  [
    'that changes what is sent',
    agreed,
    false,
    ['0.1.9', '0.2.0'],
    [{ ...agreed, updatedFrom: '0.1.9' }],
  ],
  [
    'of who has only a key',
    defaults,
    true,
    ['0.1.0', '0.3.0'],
    [{ ...defaults, updatedFrom: '0.1.0' }],
  ],
  ['that changes nothing of it', agreed, true, ['0.2.0', '0.2.1'], []],
  ['to the same version', agreed, true, ['0.1.0', '0.1.0'], []],
  ['of who isn’t set up', defaults, false, ['0.1.0', '0.2.0'], []],
  ['before the last one was read about', unread, true, ['0.2.0', '0.2.1'], [unread]],
  ['with damaged settings', { ...agreed, areDamaged: true }, true, ['0.1.0', '0.2.0'], []],
])('an update %s opens no tab', async (_, stored, keyed, [before, now], expected) => {
  settings = stored;
  hasKey = keyed;
  fakeBrowser.update(before, now);
  await settled();
  expect(saved).toEqual(expected);
  expect(fakeBrowser.opened()).toEqual([]);
});

test('a storage that fails is reported', async () => {
  vi.spyOn(store, 'settings').mockRejectedValueOnce(new Error('Broken.'));
  fakeBrowser.install();
  await settled();
  expect(report).toHaveBeenCalledOnce();
});
