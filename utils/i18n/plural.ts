import { numberFormat, pluralRules } from './formatters.ts';
import { localeOf } from './locale.ts';
import type { MessageKey, Words } from '../../components/ui/translate.tsx';

type Counted = MessageKey extends infer K ? (K extends `${infer S}_other` ? S : never) : never;

/** The sentence `…_one` or `…_other`, as the language asks for; `$1` is the number. */
export function counted(words: Words, stem: Counted, count: number, ...more: string[]): string {
  const locale = localeOf(words);
  const form = pluralRules(locale, {}).select(count) === 'one' ? 'one' : 'other';
  return words(`${stem}_${form}`, numberFormat(locale, {}).format(count), ...more);
}
