import { Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/messages.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { TagChips } from '../annotation/tag-chips.tsx';
import { Moment } from '../ui/moment.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { NewestChange } from './newest-change.tsx';
import './library-row.css';
import './library-row-narrow.css';

interface LibraryRowProps {
  /** Of the row; the id of its name is made of it. */
  id: string;
  /** Its place in the whole list, and where that is, in px from the top. */
  at: number;
  top: number;
  summary: ProfileSummary;
  now: number;
  isSelected: boolean;
  isActive: boolean;
  isOpen: boolean;
}

/** One person of the library: a row named by the name alone. Clicks and keys are the list's. */
export function LibraryRow(props: LibraryRowProps) {
  const { id, at, top, summary, now, isSelected, isActive, isOpen } = props;
  const t = useTranslate();
  // nb. A node that is the same object is one that Preact skips: a scroll draws no row anew.
  return useMemo(
    () => (
      // biome-ignore lint/a11y: no <tr> can be placed by itself; the grid holds the focus for its rows.
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
            aria-label={t('library_select', summary.name)}
          />
        </Cell>
        <Person id={id} summary={summary} now={now} t={t} />
        <Whereabouts summary={summary} />
        <Freshness summary={summary} now={now} t={t} />
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
            {name}
          </span>
          <NewestChange summary={summary} now={now} />
        </div>
        <div class="library-position">
          {(role || company) && (
            <span class="library-role" dir="auto">
              {[role, company].filter(Boolean).join(' · ')}
            </span>
          )}
          {headline && (
            <span class="library-headline" dir="auto">
              {headline}
            </span>
          )}
        </div>
      </div>
    </Cell>
  );
}

function Whereabouts({ summary: { location, tags } }: { summary: ProfileSummary }) {
  return (
    <Cell name="details">
      <div class="library-place" dir="auto">
        {location}
      </div>
      {tags && <TagChips tags={tags} />}
    </Cell>
  );
}

function Freshness({ summary: { fetchedAt, starred }, now, t }: CellProps) {
  return (
    <Cell name="fetched">
      <Moment time={fetchedAt} now={now} style="narrow" />
      <span class={starred ? 'library-star is-starred' : 'library-star'}>
        <Star size={15} aria-hidden="true" />
        {starred && <span class="visually-hidden">{t('library_starred')}</span>}
      </span>
    </Cell>
  );
}

function Cell({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y: no <td> without a <table>; the grid holds the focus for its cells.
    <div class={`library-${name}`} role="gridcell">
      {children}
    </div>
  );
}
