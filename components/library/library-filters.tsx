import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import { libraryAddress, readLibraryAddress } from '../../utils/search/library-address.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { fetchedWhens, sorts, spans } from '../../utils/search/query.ts';
import type { SavedSearch, SavedSearchEdit } from '../../utils/search/saved-searches.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { findSuggestions } from '../ui/find-suggestions.ts';
import { SuggestingField } from '../ui/suggesting-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { sortLabels, spanLabels } from './query-labels.ts';
import { SavedSearches } from './saved-searches.tsx';
import { type TagCount, TagFilter } from './tag-filter.tsx';
import '../ui/compact-field.css';
import './library-filters.css';

/** The saved searches, and what changes them. */
export interface LibrarySearches {
  readonly saved: readonly SavedSearch[];
  readonly edit: (edit: SavedSearchEdit) => void;
}

/** What the filters offer. */
export interface LibrarySuggestions {
  readonly titles: readonly string[];
  readonly companies: readonly string[];
  readonly locations: readonly string[];
  readonly tags: readonly TagCount[];
}

const textFilters = [
  ['title', 'library_title_filter'],
  ['company', 'library_company'],
  ['school', 'library_school'],
  ['skill', 'library_skill'],
  ['location', 'library_location'],
] as const satisfies readonly (readonly [keyof LibraryQuery, MessageKey])[];

type TextFilterName = (typeof textFilters)[number][0];

const noChoices: readonly string[] = [];

interface LibraryFiltersProps {
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
  suggestions: LibrarySuggestions;
  searches: LibrarySearches;
}

/** The sort order and all filters except the search text. */
export function LibraryFilters({ query, onQuery, ...props }: LibraryFiltersProps) {
  const t = useTranslate();
  const { titles, companies, locations, tags } = props.suggestions;
  const choices = { title: titles, company: companies, location: locations } as Partial<
    Record<TextFilterName, readonly string[]>
  >;
  const change = (changes: { readonly [K in keyof LibraryQuery]?: LibraryQuery[K] | undefined }) =>
    onQuery(omitUndefined({ ...query, ...changes }) as LibraryQuery);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers can't lay out a fieldset as a grid.
    <div class="library-filters" role="group" aria-label={t('library_filters')}>
      <SavedSearches
        searches={props.searches.saved}
        current={isFiltered(query) ? libraryAddress({ view: 'people', query }) : ''}
        proposedName={query.text.trim()}
        onOpen={(address) => onQuery(readLibraryAddress(address).query)}
        onEdit={props.searches.edit}
      />
      <ChoiceField
        label={t('library_sort')}
        choices={sorts
          .filter((sort) => sort !== 'list' || query.list !== undefined)
          .map((sort) => [sort, t(sortLabels[sort])] as const)}
        chosen={query.sort}
        onChoose={(sort = query.sort) => change({ sort })}
      />
      {textFilters.map(([filter, label]) => (
        <Fragment key={filter}>
          <TextFilter
            label={t(label)}
            text={query[filter] ?? ''}
            choices={choices[filter] ?? noChoices}
            onText={(text) =>
              change({
                [filter]: text || undefined,
                ...(filter === 'company' && text === '' && { withPast: undefined }),
              })
            }
          />
          {filter === 'company' && query.company && (
            <Check
              label={t('library_with_past')}
              isChecked={query.withPast}
              onCheck={(withPast) => change({ withPast })}
            />
          )}
        </Fragment>
      ))}
      <TagFilter
        tags={tags}
        chosen={query.tags ?? []}
        onChoose={(tags) => change({ tags: tags.length > 0 ? tags : undefined })}
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
      <Check
        label={t('library_starred_only')}
        isChecked={query.starred}
        onCheck={(starred) => change({ starred })}
      />
      <Check
        label={t('library_with_note')}
        isChecked={query.hasNote}
        onCheck={(hasNote) => change({ hasNote })}
      />
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

interface CheckProps {
  label: string;
  isChecked: true | undefined;
  onCheck: (checked: true | undefined) => void;
}

function Check({ label, isChecked, onCheck }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isChecked === true}
        onChange={(event) => onCheck(event.currentTarget.checked || undefined)}
      />
      {label}
    </label>
  );
}
