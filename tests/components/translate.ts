import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { MessageKey, Translate } from '../../utils/i18n/messages.ts';

/**
 * The real English sentences, filled in as the browser does it. Dates and numbers are American on
 * every machine: the language is named more closely than the locale file names it.
 */
export const t: Translate = (key: MessageKey, ...substitutions) =>
  key === 'language' ? 'en-US' : filledIn(key, substitutions);

const filledIn = (key: MessageKey, substitutions: string[]) =>
  messages[key].message.replace(/\$([1-9])/g, (_, at) => substitutions[Number(at) - 1] ?? '');
