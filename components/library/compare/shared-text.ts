import { localeOf } from '../../../utils/i18n/locale.ts';
import type { Translate } from '../../../utils/i18n/messages.ts';
import type { Shared, Together } from '../../profile/career/in-common.ts';

/**
 * What people share in words: "Acme (both, overlapping 2019 – 2021)". `names` are those of all compared
 * people; they are named where it isn't about all of them.
 */
export function sharedText(
  { name, people, together }: Shared,
  names: readonly string[],
  t: Translate,
) {
  const listed = (indexes: readonly number[]) =>
    new Intl.ListFormat(localeOf(t)).format(indexes.map((index) => names[index] ?? ''));
  const who =
    people.length < names.length
      ? listed(people)
      : t(names.length === 2 ? 'compare_both' : 'compare_all_three');
  if (!together) return t('compare_shared', name, who);
  const years = yearsText(together, t);
  return together.people.length === people.length
    ? t('compare_shared_together', name, who, years)
    : t('compare_shared_some_together', name, who, listed(together.people), years);
}

function yearsText({ from, to }: Together, t: Translate): string {
  const [first, last] = [String(from.year), String(to.year)];
  return first === last ? first : t('date_range', first, last);
}
