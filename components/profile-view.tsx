import { ArrowUpRight } from 'lucide-preact';
import type { FiledProfile } from '../utils/profile/profile.ts';
import { profileUrl } from '../utils/profile/slug.ts';
import { CareerSection } from './career-section.tsx';
import { ClampedText } from './clamped-text.tsx';
import { EducationSection } from './education-section.tsx';
import { Moment } from './moment.tsx';
import { ProfileHead } from './profile-head.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SkillsSection } from './skills-section.tsx';
import { useWords } from './words.tsx';

interface ProfileViewProps {
  filed: FiledProfile;
  now: number;
  /** Absent while the profile is being fetched already, or cannot be. */
  onRefresh?: (() => void) | undefined;
}

/** All that is filed of a person. */
export function ProfileView({ filed, now, onRefresh }: ProfileViewProps) {
  const words = useWords();
  const { about, positions, education, skills } = filed.profile;
  const isBare = !about && positions.length + education.length + skills.length === 0;
  return (
    <article class="profile">
      <ProfileHead profile={filed.profile} />
      <div class="freshness">
        <Moment time={filed.fetchedAt} now={now} within={(age) => words('fetched_when', age)} />
        {/* nb. the answer's own profile_url is not used: it may lead anywhere. */}
        <a href={profileUrl(filed.slug)} target="_blank" rel="noopener noreferrer">
          {words('open_on_linkedin')}
          <ArrowUpRight size={13} aria-hidden="true" />
        </a>
        {onRefresh && (
          <button type="button" class="button small" onClick={onRefresh}>
            {words('refresh')}
          </button>
        )}
      </div>
      {isBare && <p class="quiet">{words('little_shown')}</p>}
      {about && (
        <ProfileSection title={words('section_about')}>
          <ClampedText text={about} />
        </ProfileSection>
      )}
      {positions.length > 0 && <CareerSection positions={positions} now={now} />}
      {education.length > 0 && <EducationSection schools={education} />}
      {skills.length > 0 && <SkillsSection skills={skills} />}
    </article>
  );
}
