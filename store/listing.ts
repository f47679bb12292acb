import { readFileSync } from 'node:fs';
import type { Language } from '../utils/i18n/languages.ts';
import type { MessageKey } from '../utils/i18n/messages.ts';
import { messagesIn } from './messages.ts';

/** What users read about the extension in a store. Plain text. */
interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * The listing in a language: `listing/<language>.txt`, in which `{key}` stands for a message of the
 * interface. So a store says the same as the setup guide about what is sent.
 */
export function listingIn(language: Language): Listing {
  const message = messagesIn(language);
  const template = readFileSync(new URL(`listing/${language}.txt`, import.meta.url), 'utf8');
  return {
    name: message('extension_name'),
    summary: message('extension_description'),
    description: template.replaceAll(/\{(\w+)\}/g, (_, key: MessageKey) => message(key)),
  };
}
