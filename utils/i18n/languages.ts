import type { MessageKey } from './messages.ts';

/** The languages that there are messages in, by their folder in `public/_locales`, with their own names. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt_BR: 'Português (Brasil)',
  ja: '日本語',
  ar: 'العربية',
} as const;

export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as readonly Language[];

/** A locale file, as the browser reads it. */
export type LocaleFile = Readonly<Partial<Record<MessageKey, { readonly message: string }>>>;

/** The writing direction of a language tag. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  tag.split('-')[0] === 'ar' ? 'rtl' : 'ltr';

/** Replaces `$1` to `$9` in a message, as the browser does it. */
export const fillIn = (message: string, substitutions: readonly string[]): string =>
  message.replace(/\$([1-9])/g, (_, number) => substitutions[Number(number) - 1] ?? '');
