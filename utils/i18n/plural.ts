import { numberFormat, pluralRules } from './formatters.ts';
import { localeOf } from './locale.ts';
import type { MessageKey, Translate } from './messages.ts';

type Counted = MessageKey extends infer K ? (K extends `${infer S}_other` ? S : never) : never;

/** The sentence `…_one` or `…_other`, as the language asks for; `$1` is the number. */
export function counted(t: Translate, stem: Counted, count: number, ...more: string[]): string {
  const locale = localeOf(t);
  const form = pluralRules(locale, {}).select(count) === 'one' ? 'one' : 'other';
  return t(`${stem}_${form}`, numberFormat(locale, {}).format(count), ...more);
}
