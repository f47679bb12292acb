import type { School } from '../../utils/profile/profile.ts';
import { CareerEntry } from './career/career-entry.tsx';
import { careerSpan } from '../../utils/i18n/career-dates.ts';
import { ProfileSection } from './profile-section.tsx';
import { useWords } from '../ui/translate.tsx';

/** The schools, in LinkedIn's order. */
export function EducationSection({ schools }: { schools: readonly School[] }) {
  return (
    <ProfileSection title={useWords()('section_education')}>
      <ul class="entries">
        {schools.map((school, index) => (
          <SchoolEntry key={index} school={school} />
        ))}
      </ul>
    </ProfileSection>
  );
}

function SchoolEntry({ school: entry }: { school: School }) {
  const words = useWords();
  const { school, degree, field, location, description } = entry;
  const title = school ?? degree ?? field ?? words('school_untitled');
  const course = degree && field ? words('degree_field', degree, field) : (degree ?? field);
  const when = careerSpan(entry, words) || entry.duration;
  return (
    <CareerEntry
      title={title}
      under={course === title ? undefined : course}
      when={when}
      location={location}
      description={description}
    />
  );
}
