import { useTranslate } from '../ui/translate.tsx';
import { ProfileSection } from './profile-section.tsx';
import './skills-section.css';

/** The skills, in LinkedIn's order. */
export function SkillsSection({ skills }: { skills: readonly string[] }) {
  return (
    <ProfileSection title={useTranslate()('section_skills')}>
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
