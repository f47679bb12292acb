import { CutLine } from '../ui/cut-line.tsx';
import { LongList } from '../ui/long-list.tsx';
import { ProfileSection } from './profile-section.tsx';
import './skills-section.css';

/** The number of skills that are shown before the list is expanded. */
const FOLDED_LENGTH = 12;

/** The skills, in LinkedIn's order. */
export function SkillsSection({ skills }: { skills: readonly string[] }) {
  return (
    <ProfileSection name="skills">
      <LongList class="skills" items={[...new Set(skills)]} first={FOLDED_LENGTH}>
        {(skill) => (
          <li key={skill} dir="auto">
            <CutLine text={skill} />
          </li>
        )}
      </LongList>
    </ProfileSection>
  );
}
