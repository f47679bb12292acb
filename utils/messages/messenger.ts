import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol.ts';

/** Sends and receives the messages of the protocol. Nothing is validated here: receivers parse. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
