import { Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MessageKey, Translate } from '../../../utils/i18n/messages.ts';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import { type Clause, type Term, wantedTerms } from '../../../utils/search/parse-query.ts';
import { hiddenTerms, type Reason, termsFor } from '../../../utils/search/reason.ts';
import { maxTagChips, TagChips } from '../../annotation/tag-chips.tsx';
import { cutLine } from '../../ui/cut-line.tsx';
import { FetchAge } from '../../ui/fetch-age.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { Marked, Pieces } from './marked.tsx';
import { NewestChange } from './newest-change.tsx';
import { type ReadReason, useReason } from './use-reason.ts';
import './library-row.css';
import './library-row-narrow.css';

interface LibraryRowProps {
  /** The row's id, and the prefix of the id of its name. */
  id: string;
  /** The row's index in the whole list. */
  at: number;
  /** In px from the top of the list. */
  top: number;
  summary: ProfileSummary;
  now: number;
  /** What the list is searched for. */
  clauses: readonly Clause[];
  readReason: ReadReason | undefined;
  isSelected: boolean;
  isActive: boolean;
  isOpen: boolean;
}

/** A profile in the list. The row's accessible name is the person's name. */
export function LibraryRow(props: LibraryRowProps) {
  const { id, at, top, summary, now, clauses, isSelected, isActive, isOpen } = props;
  const t = useTranslate();
  const terms = useMemo(() => wantedTerms(clauses), [clauses]);
  const hidden = useMemo(() => hiddenTerms(summary, maxTagChips, clauses), [summary, clauses]);
  const reason = useReason(summary.slug, hidden, props.readReason);
  // nb. Preact skips a memoized element, so that scrolling doesn't render existing rows again.
  return useMemo(
    () => (
      // biome-ignore lint/a11y: a <tr> can't be positioned; the grid keeps the focus and handles clicks and keys.
      <div
        id={id}
        class={`library-row${isActive ? ' is-active' : ''}${isOpen ? ' is-open' : ''}`}
        role="row"
        aria-rowindex={at + 1}
        aria-selected={isSelected}
        aria-current={isOpen ? 'true' : undefined}
        aria-labelledby={`${id}-name`}
        data-at={at}
        style={{ transform: `translateY(${top}px)` }}
      >
        <Cell name="check">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('library_select', cutLine(summary.name))}
          />
        </Cell>
        <Person id={id} summary={summary} now={now} terms={terms} reason={reason} t={t} />
        <LocationAndTags summary={summary} terms={terms} />
        <FetchedAndStar summary={summary} now={now} t={t} />
      </div>
    ),
    [id, at, top, summary, now, terms, reason, isSelected, isActive, isOpen, t],
  );
}

interface CellProps {
  summary: ProfileSummary;
  now: number;
  t: Translate;
}

interface PersonProps extends CellProps {
  id: string;
  terms: readonly Term[];
  reason: Reason | undefined;
}

function Person({ id, summary, now, terms, reason, t }: PersonProps) {
  const { name, headline, role, company } = summary;
  return (
    <Cell name="person">
      <Monogram name={name} />
      <div class="library-person-text">
        <div class="library-name">
          <span id={`${id}-name`} dir="auto">
            <Marked text={name} terms={termsFor(terms)} />
          </span>
          <NewestChange summary={summary} now={now} />
        </div>
        <div class="library-position">
          {(role || company) && (
            <span class="library-role" dir="auto">
              <Marked text={role ?? ''} terms={termsFor(terms, 'title')} />
              {role && company && ' · '}
              <Marked text={company ?? ''} terms={termsFor(terms, 'company')} />
            </span>
          )}
          {reason ? (
            <span class="library-reason" dir="auto">
              {t(reasonLabel(reason.place))}: <Pieces pieces={reason.pieces} />
            </span>
          ) : (
            headline && (
              <span class="library-headline" dir="auto">
                <Marked text={headline} terms={termsFor(terms)} />
              </span>
            )
          )}
        </div>
      </div>
    </Cell>
  );
}

/** The name of the part of the profile that the reason is in. */
function reasonLabel(place: Reason['place']): MessageKey {
  if (place === 'tags') return 'library_tags';
  if (place === 'data') return 'own_data';
  return place === 'note' ? 'note_label' : `section_${snakeCase(place)}`;
}

function LocationAndTags({
  summary: { location, tags },
  terms,
}: Pick<PersonProps, 'summary' | 'terms'>) {
  return (
    <Cell name="details">
      <div class="library-place" dir="auto">
        {location && <Marked text={location} terms={termsFor(terms, 'location')} />}
      </div>
      {tags && (
        <TagChips
          tags={tags}
          tagText={(tag) => <Marked text={tag} terms={termsFor(terms, 'tag')} />}
        />
      )}
    </Cell>
  );
}

function FetchedAndStar({ summary: { fetchedAt, starred }, now, t }: CellProps) {
  return (
    <Cell name="fetched">
      <FetchAge fetchedAt={fetchedAt} now={now} />
      <span class={starred ? 'library-star is-starred' : 'library-star'}>
        <Star size={15} aria-hidden="true" />
        {starred && <span class="visually-hidden">{t('library_starred')}</span>}
      </span>
    </Cell>
  );
}

function Cell({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y: a <td> needs a <table>; the grid keeps the focus.
    <div class={`library-${name}`} role="gridcell">
      {children}
    </div>
  );
}
