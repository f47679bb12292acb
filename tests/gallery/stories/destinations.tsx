import type { ComponentProps } from 'preact';
import '../../../components/options/options-view.css';
import { DeadLetters } from '../../../components/options/destinations/dead-letters.tsx';
import { DeleteDestinationDialog } from '../../../components/options/destinations/delete-destination-dialog.tsx';
import { DestinationForm } from '../../../components/options/destinations/destination-form.tsx';
import { DestinationItem } from '../../../components/options/destinations/destination-item.tsx';
import {
  DestinationsSettings,
  newDestination,
} from '../../../components/options/destinations/destinations-settings.tsx';
import { ReceivedFields } from '../../../components/options/destinations/received-fields.tsx';
import { DeliveryLines } from '../../../components/profile/delivery-lines.tsx';
import { FetchedBy } from '../../../components/profile/fetched-by.tsx';
import { SendDialog, type SendingProgress } from '../../../components/transfer/send-dialog.tsx';
import { FailureText } from '../../../components/ui/failure-text.tsx';
import type { DeadLetter, DestinationState } from '../../../utils/delivery/destination-state.ts';
import { NOW } from '../../components/people.ts';
import { hubSpot, sending, webhook } from '../../utils/delivery/destinations.ts';
import { after, click, groupsOf, noop, rtl, steps, type } from '../story.ts';

const options = groupsOf('options');

const hour = 60 * 60 * 1000;
const failure = (code: 'destination-unreachable' | 'destination-conflict', reason?: string) => ({
  code,
  at: NOW,
  ...(reason !== undefined && { reason }),
});
const longReason = `HTTP 422: ${'property_values_were_not_valid '.repeat(8)}`;

const state = (more: Partial<DestinationState> = {}): DestinationState => ({
  destination: webhook({ name: 'Zapier', url: 'https://hooks.zapier.com/hooks/catch/1234/abcd/' }),
  lastFour: 'k3y9',
  lastDeliveredAt: NOW - 2 * hour,
  waiting: 0,
  dead: 0,
  ...more,
});
const crm = state({ destination: hubSpot(), waiting: 3, dead: 2 });

const letter = (name: string, eventId: string, reason?: string): DeadLetter => {
  const { destinationId: _, state: _state, dueAt: _dueAt, failures: _failures, ...base } = sending;
  return {
    name,
    delivery: {
      ...base,
      destinationId: 'crm',
      eventId,
      state: 'dead',
      diedAt: NOW - hour,
      failure: failure('destination-conflict', reason),
    },
  };
};
const letters = [letter('Ada Lovelace', '1'), letter('Grace Hopper', '2', longReason)];

const actions = {
  edit: noop,
  switchOn: noop,
  switchOff: noop,
  remove: noop,
  test: noop,
  prepare: noop,
  allow: noop,
};

const item = (props: Partial<ComponentProps<typeof DestinationItem>> = {}) => (
  <DestinationItem state={state()} now={NOW} actions={actions} {...props} />
);

const settings = (props: Partial<ComponentProps<typeof DestinationsSettings>> = {}) => (
  <div class="options">
    <DestinationsSettings
      states={[state(), crm]}
      letters={letters}
      now={NOW}
      draft={undefined}
      isRefused={false}
      checks={new Map()}
      onAdd={noop}
      onSave={noop}
      onCancel={noop}
      actionsFor={() => actions}
      onEditDead={noop}
      {...props}
    />
  </div>
);

const form = (props: Partial<ComponentProps<typeof DestinationForm>> = {}) => (
  <DestinationForm
    draft={{
      destination: newDestination('webhook', 'zapier', 'new', 'Webhook'),
      preset: 'zapier',
      isNew: true,
    }}
    isRefused={false}
    onSave={noop}
    onCancel={noop}
    {...props}
  />
);
const draftOf = (kind: 'hubspot' | 'twenty' | 'attio') => ({
  destination: newDestination(kind, undefined, kind, ''),
  isNew: true as const,
});

const progress = (more: Partial<SendingProgress> = {}): SendingProgress => ({
  destination: hubSpot(),
  total: 120,
  open: 48,
  dead: 0,
  ...more,
});

const dialog = (props: Partial<ComponentProps<typeof SendDialog>> = {}) => (
  <SendDialog
    count={120}
    destinations={[webhook({ name: 'Zapier' }), hubSpot()]}
    onSend={noop}
    onClose={noop}
    {...props}
  />
);

/** The dialog of *Send to…*. */
export const sendGroups = [
  groupsOf('library')(
    'SendDialog',
    {
      nowhere: dialog({ destinations: [] }),
      asking: dialog(),
      sending: dialog({ progress: progress() }),
      held: dialog({ progress: progress({ held: failure('destination-unreachable') }) }),
      'some failed': dialog({ progress: progress({ open: 0, dead: 3 }) }),
      done: dialog({ progress: progress({ open: 0 }) }),
      'right to left': rtl(dialog()),
    },
    { width: 700, height: 500 },
  ),
];

/** Where someone was sent. */
const { state: _sending, dueAt: _due, failures: _failures, ...sentTo } = sending;
const deliveryLines = (
  <DeliveryLines
    now={NOW}
    deliveries={[
      {
        destination: hubSpot(),
        delivery: { ...sentTo, state: 'delivered', deliveredAt: NOW, since: NOW - 200 * 24 * hour },
      },
      {
        destination: webhook({ name: 'Slack' }),
        delivery: { ...sentTo, state: 'delivered', deliveredAt: NOW, since: NOW },
      },
      { destination: webhook({ id: 'b', name: 'n8n' }), delivery: sending },
      {
        destination: webhook({ id: 'c', name: 'Zapier' }),
        delivery: letters[0]?.delivery ?? sending,
      },
    ]}
  />
);
const fetchedBy = (by: string) => <FetchedBy by={by} />;

/** Who was fetched by a colleague, and sent to destinations. */
export const sharing = (
  <>
    {fetchedBy('kim')}
    {deliveryLines}
  </>
);
export const lineGroups = [
  groupsOf('library')('FetchedBy', {
    colleague: fetchedBy('kim'),
    long: fetchedBy('k'.repeat(200)),
    'right to left': rtl(fetchedBy('kim')),
  }),
  groupsOf('library')('DeliveryLines', {
    some: deliveryLines,
    'right to left': rtl(deliveryLines),
  }),
];
const failureText = <FailureText failure={{ code: 'destination-refused', at: NOW }} />;
export const failureTextGroups = [
  options('FailureText', { some: failureText, 'right to left': rtl(failureText) }),
];

const deleting = (name: string) => (
  <DeleteDestinationDialog name={name} onDelete={noop} onClose={noop} />
);

/** The section of the options about destinations. */
export const destinationGroups = [
  options(
    'DestinationsSettings',
    {
      none: settings({ states: [], letters: [] }),
      some: settings(),
      'being added': settings({ draft: draftOf('hubspot'), letters: [] }),
      'right to left': rtl(settings()),
    },
    { width: 760 },
  ),
  options('DestinationItem', {
    on: item(),
    off: item({ state: state({ destination: webhook({ isOn: false }) }) }),
    tested: item({ check: 'worked' }),
    failing: item({
      state: state({ hold: { failure: failure('destination-unreachable', 'HTTP 503') } }),
    }),
    'without access': item({ check: { code: 'destination-access-missing', at: NOW } }),
    'right to left': rtl(item({ state: crm })),
  }),
  options(
    'DeleteDestinationDialog',
    {
      asking: deleting('Zapier'),
      long: deleting('n'.repeat(80)),
      'right to left': rtl(deleting('Zapier')),
    },
    { width: 700, height: 300 },
  ),
  options('DestinationForm', {
    webhook: form(),
    refused: after(steps(type('.url', 'http://hooks.example'), click('[type=submit]')), form()),
    'without permission': form({ isRefused: true }),
    hubspot: after(click('[type=submit]'), form({ draft: draftOf('hubspot') })),
    twenty: form({ draft: draftOf('twenty') }),
    edited: form({ draft: { destination: hubSpot({ addsNotes: true }), lastFour: 'k3y9' } }),
    'right to left': rtl(form()),
  }),
  options('ReceivedFields', {
    crm: after(click('summary'), <ReceivedFields destination={hubSpot()} />),
    'right to left': rtl(<ReceivedFields destination={webhook()} />, click('summary')),
  }),
  options('DeadLetters', {
    some: <DeadLetters state={crm} letters={letters} now={NOW} onEdit={noop} />,
    'right to left': rtl(<DeadLetters state={crm} letters={letters} now={NOW} onEdit={noop} />),
  }),
];
