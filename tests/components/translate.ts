import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { MessageKey, Translate } from '../../utils/i18n/messages.ts';

const english: Readonly<Partial<Record<MessageKey, { readonly message: string }>>> = messages;

/**
 * Returns the real English messages, filled in as the browser does it. The language is `en-US`, so that
 * dates and numbers are American on every machine.
 */
export const t: Translate = (key, ...substitutions) =>
  key === 'language' ? 'en-US' : fillIn(english[key]?.message ?? '', substitutions);

const fillIn = (message: string, substitutions: readonly string[]) =>
  message.replace(/\$([1-9])/g, (_, number) => substitutions[Number(number) - 1] ?? '');
