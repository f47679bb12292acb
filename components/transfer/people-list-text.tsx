import { utcDay } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { ImportPreview } from '../../utils/import/import-effect.ts';
import type { ListedPerson } from '../../utils/import/listed-person.ts';
import type { PeopleList } from '../../utils/import/read-list.ts';
import { unusableReasons } from '../../utils/import/unusable-line.ts';
import { profileUrl } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import { changesNothing } from './import-preview-text.tsx';
import './people-list-text.css';

/** People to show. A list may have 30,000. */
const maxShown = 100;

/** Line numbers to show for one reason. */
const maxLines = 5;

interface PeopleListTextProps {
  list: PeopleList;
  preview: ImportPreview;
}

/** The people of a list, which lines can't be used, and what saving the people would change. */
export function PeopleListText({ list: { people, unusable }, preview }: PeopleListTextProps) {
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
      {(['updated', 'unchanged'] as const).map(
        (effect) =>
          preview[effect] > 0 && (
            <p key={effect}>{plural(t, `people_${effect}`, preview[effect])}</p>
          ),
      )}
      {!changesNothing(preview) && <p>{t('people_how')}</p>}
    </>
  );
}

function detailsOf({ role, company, connectedAt }: ListedPerson, t: Translate) {
  const connected =
    connectedAt === undefined ? undefined : t('people_connected', utcDay(connectedAt, localeOf(t)));
  const details = [role, company, connected].filter((text) => text !== undefined);
  return details.map((text, index) => (
    <>
      {index > 0 && ' · '}
      <bdi>{text}</bdi>
    </>
  ));
}
