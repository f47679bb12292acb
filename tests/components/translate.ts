import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { fillIn, type LocaleFile } from '../../utils/i18n/languages.ts';
import type { Translate } from '../../utils/i18n/messages.ts';

/** Returns the messages of a locale file, for the language tag that it names or for this one. */
export const translateFrom =
  (file: LocaleFile, tag?: string): Translate =>
  (key, ...substitutions) =>
    key === 'language' && tag ? tag : fillIn(file[key]?.message ?? '', substitutions);

/**
 * Returns the real English messages, filled in as the browser does it. The language is `en-US`, so that
 * dates and numbers are American on every machine.
 */
export const t = translateFrom(messages, 'en-US');
