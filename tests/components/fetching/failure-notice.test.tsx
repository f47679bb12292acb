// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { failureCodes } from '../../../utils/failure/failure.ts';
import { adaSlug, MINUTE, NOW, saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { failed, failure, queued, unknown, waiting } from '../tasks.ts';
import { t } from '../translate.ts';

afterEach(cleanup);

const until = NOW + 5 * MINUTE;
const limited = { failure: failure('rate-limited'), until };
const keyless = { failure: failure('key-missing') };
const cutOff = { faults: 3, trouble: failure('unreachable') };

test.each(failureCodes)('a failure has a sentence, a remedy and a second try: %s', async (code) => {
  const popup = showPopup({ profileState: profileState(failed(code, 'In OutX’s words')) });
  const told = popup.getByRole('alert').textContent;
  const name = code.replaceAll('-', '_') as 'key_missing';
  expect(told).toContain(t(`failure_${name}`));
  expect(told).toContain(t(`remedy_${name}`));
  expect(told).toContain('In OutX’s words');
  await popup.person.click(popup.getByRole('button', { name: 'Try again' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'retry');
});

test.each([
  ['held for a key', queued({ hold: keyless }), ['Open options', 'Try again', 'Cancel']],
  ['held by OutX’s pace', queued({ hold: limited }), ['Cancel']],
  ['held while waiting', waiting({ hold: limited }), ['Cancel']],
  ['held offline', queued({ hold: { failure: failure('offline') } }), ['Try again', 'Cancel']],
  ['polls without answer', waiting(cutOff), ['Try again', 'Cancel']],
  ['answer lost', unknown(), ['Try again', 'Cancel']],
  ['failed', failed('expired'), ['Try again', 'Dismiss']],
  ['failed for the key', failed('key-rejected'), ['Open options', 'Try again', 'Dismiss']],
])('what can be done about it: %s', (_, task, buttons) => {
  const popup = showPopup({ profileState: profileState(task) });
  const inside = popup.getByRole('alert').querySelectorAll('button');
  expect(Array.from(inside, (button) => button.textContent)).toEqual(buttons);
});

test('a held fetch tells when it goes on', () => {
  const popup = showPopup({ profileState: profileState(queued({ hold: limited })) });
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(until);
  expect(popup.getByRole('alert').textContent).toContain(`Goes on at ${time} (in 5 minutes).`);
});

test('a fetch held without a time is kept until its cause is gone', () => {
  const popup = showPopup({ profileState: profileState(queued({ hold: keyless })) });
  expect(popup.getByRole('alert').textContent).toMatch(/kept, and goes on once this is settled/);
});

test('polls without an answer: what is wrong, and that they go on', () => {
  const popup = showPopup({ profileState: profileState(waiting(cutOff)) });
  expect(popup.getByRole('alert').textContent).toMatch(/could not be reached.*goes on asking/);
});

test('a lost answer asks before a second LinkedIn action is spent', async () => {
  const popup = showPopup({ profileState: profileState(unknown('timed-out')) });
  const told = popup.getByRole('alert').textContent;
  expect(told).toMatch(/did not answer in time/);
  expect(told).toMatch(/OutX may have the task already/);
  expect(told).toMatch(/second LinkedIn action/);
  expect(told).not.toContain(t('remedy_timed_out'));
  await popup.person.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'cancel');
});

test('a failed refresh stands above the profile that is still there', () => {
  const popup = showPopup({ profileState: profileState(failed('no-browser'), saved()) });
  const heading = popup.getByRole('heading', { level: 1, name: 'Ada Lovelace' });
  const order = popup.getByRole('alert').compareDocumentPosition(heading);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
