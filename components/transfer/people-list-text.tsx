import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import {
  type ListedPerson,
  type PeopleList,
  unusableReasons,
} from '../../utils/import/read-people.ts';
import { profileUrl } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import './people-list-text.css';

/** People to show. A list may have 30,000. */
const maxShown = 100;

/** Line numbers to show for one reason. */
const maxLines = 5;

/** The people of a list, who aren't fetched yet, and which lines can't be used. */
export function PeopleListText({ list: { people, unusable } }: { list: PeopleList }) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(localeOf(t));
  const linesOf = (reason: (typeof unusableReasons)[number]) =>
    unusable.filter((line) => line.reason === reason).map(({ line }) => line);
  return (
    <>
      <p>{plural(t, 'people_found', people.length)}</p>
      <ul class="people-list" aria-label={t('people_list')}>
        {people.slice(0, maxShown).map((person) => (
          <li key={person.slug}>
            <a href={profileUrl(person.slug)} target="_blank" rel="noopener noreferrer">
              <bdi>{person.name ?? person.slug}</bdi>
            </a>
            <p class="quiet">{detailsOf(person, t)}</p>
          </li>
        ))}
      </ul>
      {people.length > maxShown && (
        <p class="quiet">{t('people_more', number.format(people.length - maxShown))}</p>
      )}
      {unusable.length > 0 && (
        <>
          <p>{plural(t, 'people_unusable', unusable.length)}</p>
          <ul class="bullets">
            {unusableReasons.map((reason) => {
              const lines = linesOf(reason);
              const shown = lines.slice(0, maxLines).map((line) => number.format(line));
              const more = lines.length > maxLines ? '…' : '';
              return (
                lines.length > 0 && (
                  <li key={reason}>
                    {t(
                      `people_unusable_${snakeCase(reason)}`,
                      number.format(lines.length),
                      `${shown.join(', ')}${more}`,
                    )}
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      <p>{t('people_how')}</p>
    </>
  );
}

function detailsOf({ role, company, connectedAt }: ListedPerson, t: Translate) {
  const day = new Intl.DateTimeFormat(localeOf(t), { dateStyle: 'medium', timeZone: 'UTC' });
  const connected =
    connectedAt === undefined ? undefined : t('people_connected', day.format(connectedAt));
  const details = [role, company, connected].filter((text) => text !== undefined);
  return details.map((text, index) => (
    <>
      {index > 0 && ' · '}
      <bdi>{text}</bdi>
    </>
  ));
}
