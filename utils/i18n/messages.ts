import type messages from '../../public/_locales/en/messages.json';

type EnglishKey = keyof typeof messages;

/** A message that depends on a number, without the plural category at the end of its key. */
export type PluralStem = EnglishKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** The key of a message. English lacks most plural categories that other languages have. */
export type MessageKey = EnglishKey | `${PluralStem}_${Intl.LDMLPluralRule}`;

/**
 * Returns the message in the user's language with `$1` to `$9` replaced, or an empty string if no
 * locale file has the key.
 */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
