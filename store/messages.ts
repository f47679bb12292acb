import { readFileSync } from 'node:fs';
import type { Language, LocaleFile } from '../utils/i18n/languages.ts';
import type { MessageKey } from '../utils/i18n/messages.ts';

/** Returns a message of the extension's interface. Throws if the language has none. */
export type ReadMessage = (key: MessageKey) => string;

/** The messages in a language. */
export function messagesIn(language: Language): ReadMessage {
  const path = new URL(`../public/_locales/${language}/messages.json`, import.meta.url);
  const messages: LocaleFile = JSON.parse(readFileSync(path, 'utf8'));
  return (key) => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`${language} has no message ${key}.`);
    return message;
  };
}
