import { expect, test } from 'vitest';
import { sees } from '../harness/library.ts';
import { fill, find, press, setupGuideIn, startWorld, t } from '../harness/world.ts';

test('from the installation to a key by email, a browser that is online and a practice profile', async () => {
  const world = await startWorld({ setupGuide: true });
  const { control } = world.sandbox;
  const guide = await setupGuideIn(world.browser);
  await press(guide, t('consent_agree'));
  expect(control.report().requests).toEqual([]);

  // nb. The focus is on the heading of the next step: the field is next.
  await find(guide, 'textbox', t('sign_in_email'));
  await guide.keyboard.press('Tab');
  await guide.keyboard.type('ada@example.com');
  await guide.keyboard.press('Enter');
  await fill(guide, t('sign_in_code'), '654 321');
  await press(guide, t('sign_in_verify'));
  await sees(guide, t('failure_code_refused'));

  // nb. Leaving the guide loses nothing but the address, which isn't stored.
  await guide.reload();
  await fill(guide, t('sign_in_email'), 'ada@example.com');
  await press(guide, t('sign_in_have_code'));
  await fill(guide, t('sign_in_code'), ' 123 456');
  control.fault({ at: 'poll', kind: '403-no-browser', times: 1 });
  await press(guide, t('sign_in_verify'));
  await sees(guide, t('browser_missing_title'));
  await press(guide, t('browser_check_again'));

  await press(guide, t('fetch_profile'));
  await find(guide, 'heading', 'Robin Example');
  await press(guide, t('welcome_finish'));
  await find(guide, 'heading', t('welcome_done_title'));

  const stored = await guide.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), document.documentElement.outerHTML]),
  );
  expect(stored).toContain('consentAt');
  expect(stored).not.toMatch(/ada@example|outx_/);
  const { counts, elsewhere } = control.report();
  expect(counts).toEqual({ 'send-otp': { '-': 1 }, 'verify-otp': { '-': 2 }, poll: { '-': 2 } });
  expect(elsewhere).toEqual([]);
});
