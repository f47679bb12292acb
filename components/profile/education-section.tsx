import { careerSpan } from '../../utils/i18n/career-dates.ts';
import type { School } from '../../utils/profile/profile.ts';
import { LongList } from '../ui/long-list.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { CareerEntry } from './career/career-entry.tsx';
import { courseText } from './career/career-texts.ts';
import { ProfileSection } from './profile-section.tsx';

/** The schools, in LinkedIn's order. */
export function EducationSection({ schools }: { schools: readonly School[] }) {
  return (
    <ProfileSection name="education">
      <LongList class="entries" items={schools}>
        {(school, index) => <SchoolEntry key={index} school={school} />}
      </LongList>
    </ProfileSection>
  );
}

function SchoolEntry({ school: entry }: { school: School }) {
  const t = useTranslate();
  const { school, degree, field, location, description } = entry;
  const title = school ?? degree ?? field ?? t('school_untitled');
  const course = courseText(entry, t);
  const when = careerSpan(entry, t) || entry.duration;
  return (
    <CareerEntry
      title={title}
      subtitle={course === title ? undefined : course}
      when={when}
      location={location}
      description={description}
    />
  );
}
