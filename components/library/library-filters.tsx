import { useId } from 'preact/hooks';
import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { fetchedWhens, sorts, spans } from '../../utils/search/query.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { findSuggestions } from '../ui/find-suggestions.ts';
import { SuggestingField } from '../ui/suggesting-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { sortLabels, spanLabels } from './query-labels.ts';
import '../ui/compact-field.css';
import './library-filters.css';

/** What the filters offer. */
export interface LibrarySuggestions {
  readonly companies: readonly string[];
  readonly locations: readonly string[];
  readonly tags: readonly string[];
}

interface LibraryFiltersProps {
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
  suggestions: LibrarySuggestions;
}

/** The sort order and all filters except the search text. */
export function LibraryFilters({ query, onQuery, ...props }: LibraryFiltersProps) {
  const t = useTranslate();
  const { companies, locations, tags } = props.suggestions;
  const change = (changes: { readonly [K in keyof LibraryQuery]?: LibraryQuery[K] | undefined }) =>
    onQuery(omitUndefined({ ...query, ...changes }) as LibraryQuery);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers can't lay out a fieldset as a grid.
    <div class="library-filters" role="group" aria-label={t('library_filters')}>
      <ChoiceField
        label={t('library_sort')}
        choices={sorts
          .filter((sort) => sort !== 'list' || query.list !== undefined)
          .map((sort) => [sort, t(sortLabels[sort])] as const)}
        chosen={query.sort}
        onChoose={(sort = query.sort) => change({ sort })}
      />
      <TextFilter
        label={t('library_company')}
        text={query.company ?? ''}
        choices={companies}
        onText={(company) => change({ company: company || undefined })}
      />
      <TextFilter
        label={t('library_location')}
        text={query.location ?? ''}
        choices={locations}
        onText={(location) => change({ location: location || undefined })}
      />
      <ChoiceField
        label={t('library_tag')}
        noneLabel={t('library_any_tag')}
        choices={tags.map((tag) => [tag, tag] as const)}
        chosen={query.tag}
        onChoose={(tag) => change({ tag })}
      />
      <ChoiceField
        label={t('library_changed')}
        noneLabel={t('library_any_time')}
        choices={spans.map((span) => [span, t(spanLabels[span])] as const)}
        chosen={query.changed}
        onChoose={(changed) => change({ changed })}
      />
      <ChoiceField
        label={t('library_fetched')}
        noneLabel={t('library_any_time')}
        choices={fetchedWhens.map((span) => [span, t(spanLabels[span])] as const)}
        chosen={query.fetched}
        onChoose={(fetched) => change({ fetched })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={query.starred === true}
          onChange={(event) => change({ starred: event.currentTarget.checked || undefined })}
        />
        {t('library_starred_only')}
      </label>
      {filtersSet(query) > 0 && (
        <button type="button" class="button small" onClick={() => onQuery(withoutFilters(query))}>
          {t('library_clear_filters')}
        </button>
      )}
    </div>
  );
}

interface TextFilterProps {
  label: string;
  text: string;
  /** There may be hundreds. */
  choices: readonly string[];
  /** Called at each keystroke. */
  onText: (text: string) => void;
}

function TextFilter({ label, text, choices, onText }: TextFilterProps) {
  const id = useId();
  return (
    <div class={text ? 'compact-field is-set' : 'compact-field'}>
      <label for={id}>{label}</label>
      <SuggestingField
        id={id}
        isCombobox
        spellcheck={false}
        value={text}
        suggestions={findSuggestions(choices, text)}
        onChoose={onText}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
