import { numberFormat, pluralRules } from './formatters.ts';
import { localeOf } from './locale.ts';
import type { PluralStem, Translate } from './messages.ts';

/**
 * Returns the message for a number, in the plural form that the language uses for it. The key is the
 * stem with a CLDR plural category: `_zero`, `_one`, `_two`, `_few`, `_many` or `_other`. `_other` also
 * replaces every category that the locale file leaves out. `$1` is the formatted number.
 */
export const plural = (
  t: Translate,
  stem: PluralStem,
  count: number,
  ...substitutions: string[]
): string =>
  pluralAs(numberFormat(localeOf(t), {}).format(count), t, stem, count, ...substitutions);

/** The same with the number formatted as this text, such as "35M" or "500+". */
export function pluralAs(
  number: string,
  t: Translate,
  stem: PluralStem,
  count: number,
  ...substitutions: string[]
): string {
  const category = pluralRules(localeOf(t), {}).select(count);
  return (
    t(`${stem}_${category}`, number, ...substitutions) ||
    t(`${stem}_other`, number, ...substitutions)
  );
}
