import type { Failure } from '../../utils/failure/failure.ts';
import { type Message, type MessageName, parseMessage } from '../../utils/messages/parse.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { isOwnPage, type Sender } from '../../utils/messages/sender.ts';

/** The extension's id, and the origin of its pages. */
export interface Identity {
  readonly id: string;
  readonly origin: string;
}

interface Received {
  readonly data: unknown;
  readonly sender: unknown;
}

/** Makes the handlers of messages that only our own pages may send. */
export function handlersFor(identity: Identity) {
  /** A stranger's message, or one of another shape, comes to `refusal`; so does storage that refuses. */
  const fromOwnPages =
    <Name extends MessageName, Answer>(
      name: Name,
      act: (message: Message<Name>) => Promise<Answer>,
      refusal: (failure: Failure) => Answer,
    ) =>
    async ({ data, sender }: Received): Promise<Answer> => {
      const parsed = isOwnPage(sender as Sender, identity.id, identity.origin)
        ? parseMessage(name, data)
        : undefined;
      if (!parsed) return refusal({ code: 'unexpected', at: Date.now() });
      try {
        return await act(parsed.message);
      } catch (error) {
        console.error('Calling Card:', error);
        return refusal({ code: isFull(error) ? 'storage-full' : 'storage-fault', at: Date.now() });
      }
    };

  /** The handler of a message that is answered with whether it was carried out. */
  const command = <Name extends MessageName>(
    name: Name,
    act: (message: Message<Name>) => Promise<unknown>,
  ) =>
    fromOwnPages<Name, CommandResult>(
      name,
      async (message) => {
        await act(message);
        return { ok: true };
      },
      (failure) => ({ ok: false, failure }),
    );

  return { fromOwnPages, command };
}

const isFull = (error: unknown) =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
