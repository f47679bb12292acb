import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { sorts, spans } from '../../utils/search/query.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { SuggestingField } from '../ui/suggesting-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { sortLabels, spanLabels } from './query-labels.ts';
import './library-filters.css';

/** What the filters can be chosen from. */
export interface LibrarySuggestions {
  readonly companies: readonly string[];
  readonly locations: readonly string[];
  readonly tags: readonly string[];
}

interface LibraryFiltersProps {
  id: string;
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
  suggestions: LibrarySuggestions;
  /** Whether they are unfolded where there is no room to show them always. */
  areShown: boolean;
}

/** What is asked for besides words, and in which order the found are shown. */
export function LibraryFilters({ id, query, onQuery, areShown, ...more }: LibraryFiltersProps) {
  const t = useTranslate();
  const { companies, locations, tags } = more.suggestions;
  const ask = (changed: { readonly [K in keyof LibraryQuery]?: LibraryQuery[K] | undefined }) =>
    onQuery(omitUndefined({ ...query, ...changed }) as LibraryQuery);
  return (
    <aside
      id={id}
      class={areShown ? 'library-filters is-shown' : 'library-filters'}
      aria-label={t('library_filters')}
    >
      <ChoiceField
        label={t('library_sort')}
        choices={sorts.map((sort) => [sort, t(sortLabels[sort])] as const)}
        chosen={query.sort}
        onChoose={(sort = query.sort) => ask({ sort })}
      />
      <SuggestingField
        label={t('library_company')}
        text={query.company}
        choices={companies}
        onText={(company) => ask({ company })}
      />
      <SuggestingField
        label={t('library_location')}
        text={query.location}
        choices={locations}
        onText={(location) => ask({ location })}
      />
      <ChoiceField
        label={t('library_tag')}
        any={t('library_any_tag')}
        choices={tags.map((tag) => [tag, tag] as const)}
        chosen={query.tag}
        onChoose={(tag) => ask({ tag })}
      />
      <ChoiceField
        label={t('library_changed')}
        any={t('library_any_time')}
        choices={spans.map((span) => [span, t(spanLabels[span])] as const)}
        chosen={query.changed}
        onChoose={(changed) => ask({ changed })}
      />
      <ChoiceField
        label={t('library_fetched')}
        any={t('library_any_time')}
        choices={[...spans, 'old' as const].map((span) => [span, t(spanLabels[span])] as const)}
        chosen={query.fetched}
        onChoose={(fetched) => ask({ fetched })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={query.starred === true}
          onChange={(event) => ask({ starred: event.currentTarget.checked || undefined })}
        />
        {t('library_starred_only')}
      </label>
      {filtersSet(query) > 0 && (
        <button type="button" class="button small" onClick={() => onQuery(withoutFilters(query))}>
          {t('library_clear_filters')}
        </button>
      )}
    </aside>
  );
}
