import { numberFormat, pluralRules } from './formatters.ts';
import { localeOf } from './locale.ts';
import type { PluralStem, Translate } from './messages.ts';

/**
 * Returns the message for a number, in the plural form that the language uses for it. The key is the
 * stem with a CLDR plural category: `_zero`, `_one`, `_two`, `_few`, `_many` or `_other`. `_other` also
 * replaces every category that the locale file leaves out. `$1` is the formatted number.
 */
export function plural(
  t: Translate,
  stem: PluralStem,
  count: number,
  ...substitutions: string[]
): string {
  const locale = localeOf(t);
  const number = numberFormat(locale, {}).format(count);
  const category = pluralRules(locale, {}).select(count);
  return (
    t(`${stem}_${category}`, number, ...substitutions) ||
    t(`${stem}_other`, number, ...substitutions)
  );
}
