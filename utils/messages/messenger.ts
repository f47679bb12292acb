import { defineExtensionMessaging } from '@webext-core/messaging';
import { BackgroundUnreachableError } from '../failure/error-code.ts';
import type { Protocol } from './protocol.ts';

const messaging = defineExtensionMessaging<Protocol>();

/** Receives the messages of the protocol. Nothing is validated here: receivers parse. */
export const { onMessage } = messaging;

/**
 * Sends a message of the protocol. Rejects with a `BackgroundUnreachableError` if nobody answers.
 * nb. Handlers answer with failures and never throw, so that is the only reason to reject.
 */
export const sendMessage = (async (...message: Parameters<typeof messaging.sendMessage>) => {
  try {
    return await messaging.sendMessage(...message);
  } catch (cause) {
    throw new BackgroundUnreachableError('Nobody answered the message.', { cause });
  }
}) as typeof messaging.sendMessage;
