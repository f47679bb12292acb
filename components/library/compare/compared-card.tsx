import { Users } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../../../utils/i18n/messages.ts';
import { fetchTime } from '../../../utils/profile/fetch-time.ts';
import type { Profile, SavedProfile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { displayName } from '../../../utils/profile/summarize.ts';
import {
  mentionsOf,
  type Shared,
  type SharedKind,
  sharedKey,
  sharedKinds,
} from '../../profile/career/in-common.ts';
import { ProfileFacts } from '../../profile/profile-facts.tsx';
import { cutLine } from '../../ui/cut-line.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import './compared-card.css';

/** How many companies, schools or skills are listed before the list is expanded. */
const firstShown = 8;

/** One of the people to compare. */
export interface ComparedPerson {
  readonly slug: Slug;
  /** Absent if the person isn't in the library. */
  readonly saved?: SavedProfile | undefined;
}

interface ComparedCardProps {
  now: number;
  person: ComparedPerson;
  /** What the person shares with another one. */
  shared: readonly Shared[];
  onShow: () => void;
}

/** One of the compared people: who it is, and companies, schools and skills, of which shared ones are marked. */
export function ComparedCard({ now, person: { slug, saved }, shared, onShow }: ComparedCardProps) {
  const t = useTranslate();
  const id = useId();
  if (!saved) {
    return (
      <article class="card compare-person" aria-labelledby={id}>
        <h3 id={id}>{slug}</h3>
        <p class="quiet">{t('compare_missing')}</p>
      </article>
    );
  }
  const { profile } = saved;
  const name = cutLine(displayName(profile));
  const time = fetchTime(saved);
  return (
    <article class="card compare-person" aria-labelledby={id}>
      <div class="profile-identity">
        <Monogram name={name} />
        <div>
          <h3 id={id}>
            <button type="button" class="compare-name" onClick={onShow}>
              <bdi>{name}</bdi>
            </button>
          </h3>
          {profile.headline && (
            <p class="profile-headline" dir="auto">
              {cutLine(profile.headline)}
            </p>
          )}
        </div>
      </div>
      <ProfileFacts profile={profile} />
      <p class="quiet">
        {time === undefined ? (
          t('row_not_fetched')
        ) : (
          <Moment time={time} now={now} within={(age) => t('fetched_when', age)} />
        )}
      </p>
      {sharedKinds.map((kind) => (
        <Mentions key={kind} kind={kind} profile={profile} shared={shared} />
      ))}
    </article>
  );
}

/** Headings. */
export const kindNames = {
  company: 'compare_companies',
  school: 'compare_schools',
  skill: 'section_skills',
} as const satisfies Record<SharedKind, MessageKey>;

interface MentionsProps {
  kind: SharedKind;
  profile: Profile;
  shared: readonly Shared[];
}

/** The companies, schools or skills of a person. */
function Mentions({ kind, profile, shared }: MentionsProps) {
  const t = useTranslate();
  const names = namesOf(kind, profile);
  if (names.size === 0) return null;
  const marked = new Set(
    shared.filter((each) => each.kind === kind).map(({ name }) => sharedKey(kind, name)),
  );
  return (
    <div>
      <h4>{t(kindNames[kind])}</h4>
      <LongList class="compare-mentions" items={[...names]} first={firstShown}>
        {([key, name]) => (
          <li key={key}>
            <bdi>{cutLine(name)}</bdi>{' '}
            {marked.has(key) && (
              <span class="compare-mark">
                <Users size={12} aria-hidden="true" />
                {t('compare_common')}
              </span>
            )}
          </li>
        )}
      </LongList>
    </div>
  );
}

/** The names of each company, school or skill, by key: the first way in which each is written. */
function namesOf(kind: SharedKind, profile: Profile): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const { key, name } of mentionsOf(kind, profile)) if (!byKey.has(key)) byKey.set(key, name);
  return byKey;
}
