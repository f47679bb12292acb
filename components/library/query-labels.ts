import type { MessageKey } from '../../utils/i18n/messages.ts';
import type { FetchedWhen, Sort } from '../../utils/search/query.ts';

export const spanLabels: Readonly<Record<FetchedWhen, MessageKey>> = {
  day: 'library_span_day',
  week: 'library_span_week',
  month: 'library_span_month',
  quarter: 'library_span_quarter',
  old: 'library_span_old',
  never: 'library_span_never',
};

export const sortLabels: Readonly<Record<Sort, MessageKey>> = {
  newest: 'library_sort_newest',
  oldest: 'library_sort_oldest',
  name: 'library_sort_name',
  company: 'library_sort_company',
  changed: 'library_sort_changed',
  list: 'library_sort_list',
};
