import type messages from '../../public/_locales/en/messages.json';

/** The key of a message in the locale files. */
export type MessageKey = keyof typeof messages;

/** Returns the message in the user's language, with `$1` to `$9` replaced. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
