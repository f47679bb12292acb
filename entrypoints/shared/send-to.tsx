import { useCallback, useState } from 'preact/hooks';
import { SendDialog } from '../../components/transfer/send-dialog.tsx';
import type { Destination } from '../../utils/delivery/destination.ts';
import type { DeliveryReader, SendCommand } from '../../utils/engine/ports/deliveries.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Commands } from './use-commands.ts';
import { useRead } from './use-read.ts';

interface SendToProps {
  reader: DeliveryReader;
  slugs: readonly Slug[];
  commands: Pick<Commands, 'run' | 'onFault'>;
  onClose: () => void;
}

/** The dialog of *Send to…*, connected with the store and the background. */
export function SendTo({ reader, slugs, commands, onClose }: SendToProps) {
  const [sent, setSent] = useState<SendCommand>();
  // nb. The same for each click, so that two send once.
  const [sendId] = useState(() => crypto.randomUUID());
  const read = useCallback(
    async () => ({
      states: await reader.states(),
      progress: sent && (await reader.progress(sent)),
    }),
    [reader, sent],
  );
  const found = useRead(read, commands.onFault);
  const send = async ({ id: destinationId }: Destination) => {
    const command = { destinationId, slugs, sendId };
    if (await commands.run(() => sendMessage('sendTo', command))) setSent(command);
    else onClose();
  };
  if (!found) return null;
  const state = found.states.find(({ destination }) => destination.id === sent?.destinationId);
  return (
    <SendDialog
      count={slugs.length}
      destinations={found.states.flatMap(({ destination }) =>
        destination.isOn ? [destination] : [],
      )}
      progress={
        state &&
        found.progress && {
          destination: state.destination,
          total: slugs.length,
          held: state.hold?.failure,
          ...found.progress,
        }
      }
      onSend={(destination) => void send(destination)}
      onClose={onClose}
    />
  );
}
