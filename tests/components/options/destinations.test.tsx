// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type DestinationDraft,
  DestinationForm,
} from '../../../components/options/destinations/destination-form.tsx';
import { DestinationItem } from '../../../components/options/destinations/destination-item.tsx';
import { newDestination } from '../../../components/options/destinations/destinations-settings.tsx';
import { SendDialog } from '../../../components/transfer/send-dialog.tsx';
import { at, hubSpot, webhook } from '../../utils/delivery/destinations.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const draft = (kind: 'webhook' | 'hubspot'): DestinationDraft => ({
  destination: newDestination(kind, undefined, 'new', 'Webhook'),
  isNew: true,
});

function showForm(draft: DestinationDraft) {
  const onSave = vi.fn();
  const page = show(
    <DestinationForm draft={draft} isRefused={false} onSave={onSave} onCancel={vi.fn()} />,
  );
  return {
    ...page,
    onSave,
    type: (label: string, text: string) => page.user.type(page.getByLabelText(label), text),
    save: () => page.user.click(page.getByRole('button', { name: 'Save destination' })),
  };
}

test('a webhook is saved in the click itself, with a clean address and its secret', async () => {
  const page = showForm(draft('webhook'));
  await page.type('URL', ' https://hooks.example/in#x ');
  await page.type('Secret (optional)', ' s3cret ');
  await page.user.click(page.getByRole('checkbox', { name: 'When a fetch has found changes' }));
  await page.save();
  expect(page.onSave).toHaveBeenCalledExactlyOnceWith(
    webhook({ id: 'new', name: 'Webhook', events: ['fetched'] }),
    's3cret',
  );
});

test.each([
  ['http://hooks.example/', 'The address must start with https://.'],
  ['hooks.example', 'This isn’t a complete address.'],
  ['https://me:pass@hooks.example/', 'The address must not have a name or password in it.'],
])('the address %s is refused with a reason', async (url, reason) => {
  const page = showForm(draft('webhook'));
  await page.type('URL', url);
  await page.save();
  expect(page.getByRole('textbox', { name: 'URL' }).getAttribute('aria-invalid')).toBe('true');
  expect(page.getByText(reason)).toBeTruthy();
  expect(page.onSave).not.toHaveBeenCalled();
});

test('a CRM needs a token, and keeps the one that it has', async () => {
  const added = showForm(draft('hubspot'));
  await added.save();
  expect(added.getByText('Enter the token.')).toBeTruthy();
  expect(added.onSave).not.toHaveBeenCalled();
  added.unmount();
  const edited = showForm({ destination: hubSpot(), lastFour: 'k3y9' });
  await edited.save();
  expect(edited.onSave).toHaveBeenCalledExactlyOnceWith(hubSpot(), undefined);
});

test('a destination that is switched on again is off until its secret is entered', async () => {
  const actions = {
    ...{ edit: vi.fn(), switchOn: vi.fn(), switchOff: vi.fn(), remove: vi.fn() },
    ...{ test: vi.fn(), prepare: vi.fn(), allow: vi.fn() },
  };
  const state = { destination: webhook({ isOn: false }), waiting: 0, dead: 0 };
  const page = show(<DestinationItem state={state} now={at} actions={actions} />);
  await page.user.click(page.getByRole('checkbox', { name: 'Switched on' }));
  expect(actions.switchOn).toHaveBeenCalledOnce();
  expect(page.getByRole('checkbox')).toHaveProperty('checked', false);
  expect(page.queryByRole('button', { name: 'Send a test' })).toBeNull();
});

test('sending says how many are sent, and how many were not delivered', () => {
  const props = { count: 5, destinations: [hubSpot()], onSend: vi.fn(), onClose: vi.fn() };
  const progress = { destination: hubSpot(), total: 5, open: 2, dead: 1 };
  const page = show(<SendDialog {...props} progress={progress} />);
  expect(page.getByText('2 of 5')).toBeTruthy();
  page.reshow(<SendDialog {...props} progress={{ ...progress, open: 0 }} />);
  expect(page.getByText('1 not delivered')).toBeTruthy();
});
