import type { Profile } from '../../utils/profile/profile.ts';
import { ClampedText } from '../ui/clamped-text.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { CareerSection } from './career/career-section.tsx';
import { EducationSection } from './education-section.tsx';
import { FurtherSections } from './further-sections.tsx';
import { ProfileSection } from './profile-section.tsx';
import { sectionsOf } from './section-names.ts';
import { SkillsSection } from './skills-section.tsx';

export interface ProfileSectionsProps {
  profile: Profile;
  now: number;
}

/** Everything below the card. Renders a note if the profile has none of it. */
export function ProfileSections({ profile, now }: ProfileSectionsProps) {
  const t = useTranslate();
  const { about, positions, education, skills, sections, unread } = profile;
  return (
    <>
      {sectionsOf(profile).length === 0 && (
        <p class="profile-section quiet">
          {t(isEmpty(profile) ? 'empty_profile' : 'restricted_profile')}
        </p>
      )}
      {about && (
        <ProfileSection name="about">
          <ClampedText text={about} />
        </ProfileSection>
      )}
      {positions.length > 0 && <CareerSection career={profile} now={now} />}
      {education.length > 0 && <EducationSection schools={education} />}
      {skills.length > 0 && <SkillsSection skills={skills} />}
      {sections && <FurtherSections sections={sections} />}
      {unread && <p class="profile-section quiet">{t('partly_read', unread.join(', '))}</p>}
    </>
  );
}

/** Whether not even the card says anything but the address. */
const isEmpty = ({ name, headline, location, connections, followers }: Profile) =>
  [name, headline, location, connections, followers].every((field) => field === undefined);
