import { errorCode } from '../../utils/failure/error-code.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import type { Message, MessageName } from '../../utils/messages/parse.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { isOwnPage, type Sender } from '../../utils/messages/sender.ts';

/** The extension's id, and the origin of its pages. */
export interface Identity {
  readonly id: string;
  readonly origin: string;
  /** Called before what the user does in one of them is carried out. Never rejects. */
  used?(): Promise<void>;
}

interface Received {
  readonly data: unknown;
  readonly sender: unknown;
}

/** Parses a message: see `parseMessage`. nb. Without messages, the background starts without their schemas. */
export async function readMessage<Name extends MessageName>(name: Name, data: unknown) {
  const { parseMessage } = await import('../../utils/messages/parse.ts');
  return parseMessage(name, data);
}

/** Creates handlers of messages that only our own pages may send. */
export function handlersFor(identity: Identity) {
  /**
   * Answers with `failed` if the sender isn't one of our pages, the message is malformed or the storage
   * fails.
   */
  const fromOwnPages =
    <Name extends MessageName, Answer>(
      name: Name,
      act: (message: Message<Name>) => Promise<Answer>,
      failed: (failure: Failure) => Answer,
    ) =>
    async ({ data, sender }: Received): Promise<Answer> => {
      const parsed = isOwnPage(sender as Sender, identity.id, identity.origin)
        ? await readMessage(name, data)
        : undefined;
      if (!parsed) return failed({ code: 'unexpected', at: Date.now() });
      try {
        await identity.used?.();
        return await act(parsed.message);
      } catch (error) {
        console.error('Calling Card:', error);
        return failed({ code: errorCode(error), at: Date.now() });
      }
    };

  /** Answers with the failure that `act` returns, if any. */
  const check = <Name extends MessageName>(
    name: Name,
    act: (message: Message<Name>) => Promise<Failure | undefined>,
  ) =>
    fromOwnPages<Name, CommandResult>(
      name,
      async (message) => {
        const failure = await act(message);
        return failure ? { ok: false, failure } : { ok: true };
      },
      (failure) => ({ ok: false, failure }),
    );

  /** Answers with whether the command succeeded. */
  const command = <Name extends MessageName>(
    name: Name,
    act: (message: Message<Name>) => Promise<unknown>,
  ) =>
    check(name, async (message) => {
      await act(message);
      return undefined;
    });

  return { fromOwnPages, check, command };
}
