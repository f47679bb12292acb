// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type DestinationDraft,
  DestinationForm,
} from '../../../components/options/destinations/destination-form.tsx';
import { DestinationItem } from '../../../components/options/destinations/destination-item.tsx';
import {
  DestinationsSettings,
  newDestination,
} from '../../../components/options/destinations/destinations-settings.tsx';
import { SendDialog } from '../../../components/transfer/send-dialog.tsx';
import type { DestinationState } from '../../../utils/delivery/destination-state.ts';
import { at, hubSpot, twenty, webhook } from '../../utils/delivery/destinations.ts';
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

function itemActions() {
  const [switchOn, remove] = [vi.fn(), vi.fn()];
  const others = { edit: vi.fn(), switchOff: vi.fn(), test: vi.fn(), prepare: vi.fn() };
  return { actions: { ...others, switchOn, remove, allow: vi.fn() }, switchOn, remove };
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
  edited.unmount();
  const moved = showForm({ destination: twenty('https://crm.example'), lastFour: 'k3y9' });
  await moved.user.clear(moved.getByRole('textbox', { name: 'URL' }));
  await moved.type('URL', 'https://other.example');
  await moved.save();
  expect(moved.getByText('Enter the token.')).toBeTruthy();
  expect(moved.onSave).not.toHaveBeenCalled();
});

test('a destination that is switched on again is off until its secret is entered', async () => {
  const { actions, switchOn } = itemActions();
  const state = { destination: webhook({ isOn: false }), waiting: 0, dead: 0 };
  const page = show(<DestinationItem state={state} now={at} actions={actions} />);
  await page.user.click(page.getByRole('checkbox', { name: 'Switched on' }));
  expect(switchOn).toHaveBeenCalledOnce();
  expect(page.getByRole('checkbox')).toHaveProperty('checked', false);
  expect(page.queryByRole('button', { name: 'Send a test' })).toBeNull();
});

test('a destination is deleted once the user confirms it, and the focus stays in the section', async () => {
  const { actions, remove } = itemActions();
  const view = (states: readonly DestinationState[], draft?: DestinationDraft) => (
    <DestinationsSettings
      {...{ states, draft, letters: [], now: at, isRefused: false, checks: new Map() }}
      {...{ onAdd: vi.fn(), onSave: vi.fn(), onCancel: vi.fn(), onEditDead: vi.fn() }}
      actionsFor={() => actions}
    />
  );
  const states = [{ destination: webhook({ name: 'Zapier' }), waiting: 0, dead: 0 }];
  const page = show(view(states));
  const heading = page.getByRole('heading', { name: 'Destinations' });
  const press = (name: string) => page.user.click(page.getByRole('button', { name }));

  await press('Edit');
  page.reshow(view(states, { destination: webhook() }));
  expect(document.activeElement).toBe(page.getByRole('textbox', { name: 'Name' }));
  page.reshow(view(states));
  expect(document.activeElement).toBe(heading);

  await press('Delete destination');
  const dialog = within(await page.findByRole('dialog', { name: /^Delete .*Zapier/ }));
  await page.user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(remove).not.toHaveBeenCalled();
  await press('Delete destination');
  await page.user.click(
    within(await page.findByRole('dialog')).getByRole('button', { name: 'Delete destination' }),
  );
  expect(remove).toHaveBeenCalledOnce();
  page.reshow(view([]));
  expect(document.activeElement).toBe(heading);
});

test('sending says how many are sent, and how many were not delivered', () => {
  const props = { count: 5, destinations: [hubSpot()], onSend: vi.fn(), onClose: vi.fn() };
  const progress = { destination: hubSpot(), total: 5, open: 2, dead: 1 };
  const page = show(<SendDialog {...props} progress={progress} />);
  expect(page.getByText('2 of 5')).toBeTruthy();
  page.reshow(<SendDialog {...props} progress={{ ...progress, open: 0 }} />);
  expect(page.getByText('1 not delivered')).toBeTruthy();
});
