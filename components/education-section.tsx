import type { School } from '../utils/profile/profile.ts';
import { careerSpan } from './career-words.ts';
import { ClampedText } from './clamped-text.tsx';
import { ProfileSection } from './profile-section.tsx';
import { useWords } from './words.tsx';

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
    <li class="entry">
      <h3 dir="auto">{title}</h3>
      {course && course !== title && <p dir="auto">{course}</p>}
      {when && (
        <p class="quiet" dir="auto">
          {when}
        </p>
      )}
      {location && (
        <p class="quiet" dir="auto">
          {location}
        </p>
      )}
      {description && <ClampedText text={description} />}
    </li>
  );
}
