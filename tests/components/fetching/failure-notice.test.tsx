// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FaultNotice } from '../../../components/fetching/fault-notice.tsx';
import { AllowAccessProvider } from '../../../components/ui/allow-access.tsx';
import { failureCodes } from '../../../utils/failure/failure.ts';
import { adaSlug, MINUTE, NOW, saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { show } from '../render.tsx';
import { failed, failure, queued, unknown, waiting } from '../tasks.ts';
import { t } from '../translate.ts';

afterEach(cleanup);

const until = NOW + 5 * MINUTE;
const limited = { failure: failure('rate-limited'), until };
const keyless = { failure: failure('key-missing') };
const barred = { failure: failure('access-missing') };
const cutOff = { faults: 3, trouble: failure('unreachable') };

test.each(failureCodes)('every failure has a message, a remedy and a retry: %s', async (code) => {
  const popup = showPopup({ profileState: profileState(failed(code, 'From OutX')) });
  const alert = popup.getByRole('alert');
  const text = alert.textContent;
  const name = code.replaceAll('-', '_') as 'key_missing';
  expect(within(alert).getByRole('heading').textContent).toBe(t(`failure_${name}`));
  // nb. A colleague's name needs no unfolding.
  const isFolded = code === 'claimed-by-colleague' ? undefined : false;
  expect(within(alert).getByText('From OutX').closest('details')?.open).toBe(isFolded);
  expect(text).toContain(t(`remedy_${name}`));
  expect(text).toContain('From OutX');
  await popup.user.click(popup.getByRole('button', { name: 'Try again' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'retry');
});

test.each(failureCodes)('every failure links to its entry in the documentation: %s', (code) => {
  const popup = showPopup({ profileState: profileState(failed(code)) });
  const name = `Help: ${t(`failure_${code.replaceAll('-', '_') as 'key_missing'}`)}`;
  const help = within(popup.getByRole('alert')).getByRole('link', { name });
  expect(help.getAttribute('href')).toBe(`docs/troubleshooting.html#${code}`);
  expect(help.getAttribute('target')).toBe('_blank');
});

test.each([
  ['held for a key', queued({ hold: keyless }), ['Open options', 'Try again', 'Cancel']],
  ['held for access', queued({ hold: barred }), ['Allow access', 'Cancel']],
  ['held for access while waiting', waiting({ hold: barred }), ['Allow access', 'Cancel']],
  ['held by OutX’s rate limit', queued({ hold: limited }), ['Cancel']],
  ['held while waiting', waiting({ hold: limited }), ['Cancel']],
  ['held offline', queued({ hold: { failure: failure('offline') } }), ['Try again', 'Cancel']],
  ['polls without an answer', waiting(cutOff), ['Try again', 'Cancel']],
  ['answer lost', unknown(), ['Ask again', 'Discard']],
  ['failed', failed('expired'), ['Try again', 'Dismiss']],
  ['failed for the key', failed('key-rejected'), ['Open options', 'Try again', 'Dismiss']],
])('the notice offers what the user can do: %s', (_, task, buttons) => {
  const popup = showPopup({ profileState: profileState(task) });
  const buttonsShown = popup.getByRole('alert').querySelectorAll('button');
  expect(Array.from(buttonsShown, (button) => button.textContent)).toEqual(buttons);
});

test('a held fetch says when it is retried', () => {
  const popup = showPopup({ profileState: profileState(queued({ hold: limited })) });
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(until);
  expect(popup.getByRole('alert').textContent).toContain(`Retrying at ${time} (in 5 min).`);
});

test('a fetch held for an unknown time resumes when its cause is resolved', () => {
  const popup = showPopup({ profileState: profileState(queued({ hold: keyless })) });
  expect(popup.getByRole('alert').textContent).toMatch(/saved.*resumes when this is resolved/);
});

test('access is asked for in the click, and the notice is gone once there is some', async () => {
  const onAllow = vi.fn();
  const notice = <FaultNotice failure={failure('access-missing')} />;
  const { user, getByRole, reshow, queryByRole } = show(notice, onAllow);
  await user.click(getByRole('button', { name: 'Allow access' }));
  expect(onAllow).toHaveBeenCalledOnce();
  reshow(<AllowAccessProvider value={undefined}>{notice}</AllowAccessProvider>);
  expect(queryByRole('alert')).toBeNull();
});

test('polls without an answer say what is wrong, and that they continue', () => {
  const popup = showPopup({ profileState: profileState(waiting(cutOff)) });
  expect(popup.getByRole('alert').textContent).toMatch(/couldn’t be reached.*keeps asking/);
});

test('a lost answer asks before using a second LinkedIn action', async () => {
  const popup = showPopup({ profileState: profileState(unknown('timed-out')) });
  const text = popup.getByRole('alert').textContent;
  expect(text).toMatch(/didn’t answer in time/);
  expect(text).toMatch(/OutX may have the task already/);
  expect(text).toMatch(/second LinkedIn action/);
  expect(text).not.toContain(t('remedy_timed_out'));
  for (const button of popup.getByRole('alert').querySelectorAll('button')) {
    expect(button.classList.contains('primary')).toBe(false);
  }
  await popup.user.click(popup.getByRole('button', { name: 'Discard' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'cancel');
});

test('a failed refresh is shown above the saved profile', () => {
  const popup = showPopup({ profileState: profileState(failed('no-browser'), saved()) });
  const heading = popup.getByRole('heading', { level: 1, name: 'Ada Lovelace' });
  const order = popup.getByRole('alert').compareDocumentPosition(heading);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
