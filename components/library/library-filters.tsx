import { stated } from '../../utils/profile/omit-undefined.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { sorts, spans } from '../../utils/search/query.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { sortWords, spanWords } from './query-labels.ts';
import { SuggestingField } from '../ui/suggesting-field.tsx';
import { useWords } from '../ui/translate.tsx';

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
  const words = useWords();
  const { companies, locations, tags } = more.suggestions;
  const ask = (changed: { readonly [K in keyof LibraryQuery]?: LibraryQuery[K] | undefined }) =>
    onQuery(stated({ ...query, ...changed }) as LibraryQuery);
  return (
    <aside
      id={id}
      class={areShown ? 'library-filters is-shown' : 'library-filters'}
      aria-label={words('library_filters')}
    >
      <ChoiceField
        label={words('library_sort')}
        choices={sorts.map((sort) => [sort, words(sortWords[sort])] as const)}
        chosen={query.sort}
        onChoose={(sort = query.sort) => ask({ sort })}
      />
      <SuggestingField
        label={words('library_company')}
        text={query.company}
        choices={companies}
        onText={(company) => ask({ company })}
      />
      <SuggestingField
        label={words('library_location')}
        text={query.location}
        choices={locations}
        onText={(location) => ask({ location })}
      />
      <ChoiceField
        label={words('library_tag')}
        any={words('library_any_tag')}
        choices={tags.map((tag) => [tag, tag] as const)}
        chosen={query.tag}
        onChoose={(tag) => ask({ tag })}
      />
      <ChoiceField
        label={words('library_changed')}
        any={words('library_any_time')}
        choices={spans.map((span) => [span, words(spanWords[span])] as const)}
        chosen={query.changed}
        onChoose={(changed) => ask({ changed })}
      />
      <ChoiceField
        label={words('library_fetched')}
        any={words('library_any_time')}
        choices={[...spans, 'old' as const].map((span) => [span, words(spanWords[span])] as const)}
        chosen={query.fetched}
        onChoose={(fetched) => ask({ fetched })}
      />
      <label class="library-choice">
        <input
          type="checkbox"
          checked={query.starred === true}
          onChange={(event) => ask({ starred: event.currentTarget.checked || undefined })}
        />
        {words('library_starred_only')}
      </label>
      {filtersSet(query) > 0 && (
        <button type="button" class="button small" onClick={() => onQuery(withoutFilters(query))}>
          {words('library_clear_filters')}
        </button>
      )}
    </aside>
  );
}
