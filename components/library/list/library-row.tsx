import { Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Translate } from '../../../utils/i18n/messages.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import { TagChips } from '../../annotation/tag-chips.tsx';
import { cutLine } from '../../ui/cut-line.tsx';
import { FetchAge } from '../../ui/fetch-age.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { NewestChange } from './newest-change.tsx';
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
  isSelected: boolean;
  isActive: boolean;
  isOpen: boolean;
}

/** A profile in the list. The row's accessible name is the person's name. */
export function LibraryRow(props: LibraryRowProps) {
  const { id, at, top, summary, now, isSelected, isActive, isOpen } = props;
  const t = useTranslate();
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
        <Person id={id} summary={summary} now={now} t={t} />
        <LocationAndTags summary={summary} />
        <FetchedAndStar summary={summary} now={now} t={t} />
      </div>
    ),
    [id, at, top, summary, now, isSelected, isActive, isOpen, t],
  );
}

interface CellProps {
  summary: ProfileSummary;
  now: number;
  t: Translate;
}

function Person({ id, summary, now }: CellProps & { id: string }) {
  const { name, headline, role, company } = summary;
  return (
    <Cell name="person">
      <Monogram name={name} />
      <div class="library-person-text">
        <div class="library-name">
          <span id={`${id}-name`} dir="auto">
            {cutLine(name)}
          </span>
          <NewestChange summary={summary} now={now} />
        </div>
        <div class="library-position">
          {(role || company) && (
            <span class="library-role" dir="auto">
              {cutLine([role, company].filter(Boolean).join(' · '))}
            </span>
          )}
          {headline && (
            <span class="library-headline" dir="auto">
              {cutLine(headline)}
            </span>
          )}
        </div>
      </div>
    </Cell>
  );
}

function LocationAndTags({ summary: { location, tags } }: { summary: ProfileSummary }) {
  return (
    <Cell name="details">
      <div class="library-place" dir="auto">
        {location && cutLine(location)}
      </div>
      {tags && <TagChips tags={tags} />}
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
