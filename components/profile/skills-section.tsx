import { CutLine } from '../ui/cut-line.tsx';
import { LongList } from '../ui/long-list.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ProfileSection } from './profile-section.tsx';
import './skills-section.css';

/** The skills, in LinkedIn's order. */
export function SkillsSection({ skills }: { skills: readonly string[] }) {
  return (
    <ProfileSection title={useTranslate()('section_skills')}>
      <LongList class="skills" items={[...new Set(skills)]}>
        {(skill) => (
          <li key={skill} dir="auto">
            <CutLine text={skill} />
          </li>
        )}
      </LongList>
    </ProfileSection>
  );
}
