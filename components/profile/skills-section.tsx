import { ProfileSection } from './profile-section.tsx';
import { useWords } from '../ui/translate.tsx';

/** The skills, in LinkedIn's order. */
export function SkillsSection({ skills }: { skills: readonly string[] }) {
  return (
    <ProfileSection title={useWords()('section_skills')}>
      <ul class="skills">
        {[...new Set(skills)].map((skill) => (
          <li key={skill} dir="auto">
            {skill}
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
