import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { MessageKey, Translate } from '../../utils/i18n/messages.ts';

const textOf = (key: MessageKey): string =>
  (messages as Partial<Record<MessageKey, { readonly message: string }>>)[key]?.message ?? '';

/** The English message. Tests use it for texts, so that a rewording doesn't break them. */
export const t: Translate = (key, ...substitutions) =>
  textOf(key).replace(/\$([1-9])/g, (_, n) => substitutions[Number(n) - 1] ?? '');

/** Matches the English message with any text in place of `$1` to `$9`. */
export function tPattern(key: MessageKey): RegExp {
  const literal = textOf(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(literal.replace(/\\\$[1-9]/g, '.+'));
}
