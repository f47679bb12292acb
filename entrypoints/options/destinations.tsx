import { useCallback, useState } from 'preact/hooks';
import type { DestinationDraft } from '../../components/options/destinations/destination-form.tsx';
import type { CheckOutcome } from '../../components/options/destinations/destination-item.tsx';
import {
  DestinationsSettings,
  newDestination,
} from '../../components/options/destinations/destinations-settings.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import { requestAccessTo } from '../../utils/browser/host-access.ts';
import { type Destination, destinationUrl } from '../../utils/delivery/destination.ts';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { KeyVault } from '../../utils/engine/ports/settings.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { useCommands } from '../shared/use-commands.ts';
import { useRead } from '../shared/use-read.ts';

interface DestinationsProps {
  readonly reader: DeliveryReader;
  readonly vault: KeyVault;
  readonly now: number;
}

/** The destinations, connected with the store and the background, which gets secrets only sealed. */
export function Destinations({ reader, vault, now }: DestinationsProps) {
  const t = useTranslate();
  const { run, failure, onFault } = useCommands();
  const read = useCallback(() => Promise.all([reader.states(), reader.deadLetters()]), [reader]);
  const [states, letters] = useRead(read, onFault) ?? [];
  const [draft, setDraft] = useState<DestinationDraft>();
  const [isRefused, setRefused] = useState(false);
  const [checks, setChecks] = useState<ReadonlyMap<string, CheckOutcome>>(new Map());
  if (!states || !letters) return null;

  const open = (next: DestinationDraft | undefined) => {
    setRefused(false);
    setDraft(next);
  };
  const setCheck = (id: string, outcome: CheckOutcome | undefined) =>
    setChecks((before) => {
      const after = new Map(before);
      if (outcome === undefined) after.delete(id);
      else after.set(id, outcome);
      return after;
    });

  const save = async (destination: Destination, secret: string | undefined) => {
    // nb. First: the browser lets us ask for a permission only right after the click.
    const isAllowed = await requestAccessTo(new URL(destinationUrl(destination)));
    setRefused(!isAllowed);
    if (!isAllowed) return;
    const sealed = secret === undefined ? undefined : await vault.seal(secret);
    const isSaved = await run(() =>
      sendMessage('editDestinations', {
        kind: 'save',
        destination,
        ...(sealed && { secret: sealed }),
      }),
    );
    setCheck(destination.id, undefined);
    if (isSaved) setDraft(undefined);
  };

  const check = async (id: string, kind: 'test' | 'prepare') => {
    setCheck(id, 'running');
    const result = await sendMessage('checkDestination', { id, kind }).catch(
      (error: unknown): CommandResult | undefined => {
        onFault(error);
        return undefined;
      },
    );
    setCheck(id, result && (result.ok ? 'worked' : result.failure));
  };

  return (
    <DestinationsSettings
      states={states}
      letters={letters}
      now={now}
      draft={draft}
      isRefused={isRefused}
      checks={checks}
      failure={failure}
      onAdd={(kind, preset) =>
        open({
          destination: newDestination(kind, preset, crypto.randomUUID(), t('destination_webhook')),
          ...(preset && { preset }),
          isNew: true,
        })
      }
      onSave={(destination, secret) => void save(destination, secret).catch(onFault)}
      onCancel={() => open(undefined)}
      actionsFor={({ destination, lastFour }) => ({
        edit: () => open({ destination, lastFour }),
        switchOn: () => open({ destination: { ...destination, isOn: true } }),
        switchOff: () =>
          void run(() =>
            sendMessage('editDestinations', {
              kind: 'save',
              destination: { ...destination, isOn: false },
            }),
          ),
        remove: () =>
          void run(() => sendMessage('editDestinations', { kind: 'delete', id: destination.id })),
        test: () => void check(destination.id, 'test'),
        prepare: () => void check(destination.id, 'prepare'),
        allow: () => void requestAccessTo(new URL(destinationUrl(destination))),
      })}
      onEditDead={(kind, destinationId, eventId) =>
        void run(() =>
          sendMessage('editDeliveries', {
            kind,
            destinationId,
            ...(eventId !== undefined && { eventId }),
          }),
        )
      }
    />
  );
}
