import type { ComponentChildren } from 'preact';
import { utcDay } from '../../utils/i18n/dates.ts';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { ListPreview } from '../../utils/import/list-preview.ts';
import type { ListedPerson } from '../../utils/import/listed-person.ts';
import { profileUrl } from '../../utils/profile/slug.ts';
import { FetchAge } from '../ui/fetch-age.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './list-groups.css';

/** How many of a group are shown. A list may have 30,000 people. */
const maxShown = 200;

interface ListGroupsProps {
  preview: ListPreview;
  /** Ms since the epoch. */
  now: number;
}

/** The people of a list by what is known about them, and the lines that can't be used; folded. */
export function ListGroups({ preview, now }: ListGroupsProps) {
  const { added, saved, queued, unusable } = preview;
  const t = useTranslate();
  const { format } = numberFormat(localeOf(t), {});
  return (
    <div class="list-groups">
      <Group name={t('list_group_new')} items={added}>
        {(person) => <Person key={person.slug} person={person} />}
      </Group>
      <Group name={t('list_group_saved')} items={saved}>
        {({ person, fetchedAt }) => (
          <Person key={person.slug} person={person}>
            <FetchAge fetchedAt={fetchedAt} now={now} />
          </Person>
        )}
      </Group>
      <Group name={t('list_group_queued')} items={queued}>
        {(person) => <Person key={person.slug} person={person} />}
      </Group>
      <Group name={t('list_group_unusable')} items={unusable}>
        {({ line, reason }) => (
          <li key={line}>{t('list_line', format(line), t(`list_reason_${snakeCase(reason)}`))}</li>
        )}
      </Group>
    </div>
  );
}

interface GroupProps<Item> {
  name: string;
  items: readonly Item[];
  /** Renders one item as an `li`. */
  children: (item: Item) => ComponentChildren;
}

function Group<Item>({ name, items, children }: GroupProps<Item>) {
  const t = useTranslate();
  const { format } = numberFormat(localeOf(t), {});
  if (items.length === 0) return null;
  return (
    <details class="list-group">
      <summary>
        {name} <span class="quiet">{format(items.length)}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls. */}
      <ul tabIndex={0} aria-label={name}>
        {items.slice(0, maxShown).map(children)}
      </ul>
      {items.length > maxShown && (
        <p class="quiet">{t('people_more', format(items.length - maxShown))}</p>
      )}
    </details>
  );
}

function Person({ person, children }: { person: ListedPerson; children?: ComponentChildren }) {
  const t = useTranslate();
  const details = [...detailsOf(person, t), ...(children ? [children] : [])];
  return (
    <li>
      <a href={profileUrl(person.slug)} target="_blank" rel="noopener noreferrer">
        <bdi>{person.name ?? person.slug}</bdi>
      </a>
      {details.length > 0 && (
        <p class="quiet">
          {details.map((detail, index) => (
            <>
              {index > 0 && ' · '}
              <bdi>{detail}</bdi>
            </>
          ))}
        </p>
      )}
    </li>
  );
}

function detailsOf({ role, company, connectedAt }: ListedPerson, t: Translate): readonly string[] {
  const connected =
    connectedAt === undefined ? undefined : t('people_connected', utcDay(connectedAt, localeOf(t)));
  return [role, company, connected].filter((text) => text !== undefined);
}
