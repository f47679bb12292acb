import type { Position } from '../../../utils/profile/profile.ts';
import { CareerEntry } from './career-entry.tsx';
import { CareerTimeline } from './career-timeline.tsx';
import { careerSpan } from '../../../utils/i18n/career-dates.ts';
import { ProfileSection } from '../profile-section.tsx';
import { useWords } from '../../ui/translate.tsx';

interface CareerSectionProps {
  positions: readonly Position[];
  now: number;
}

/** The career: drawn to scale, then position by position in LinkedIn's order. */
export function CareerSection({ positions, now }: CareerSectionProps) {
  return (
    <ProfileSection title={useWords()('section_experience')}>
      <CareerTimeline positions={positions} now={now} />
      <ol class="entries rail">
        {positions.map((position, index) => (
          <PositionEntry key={index} position={position} />
        ))}
      </ol>
    </ProfileSection>
  );
}

function PositionEntry({ position }: { position: Position }) {
  const words = useWords();
  const { title, company, location, duration, description, isCurrent } = position;
  const when = [careerSpan(position, words), duration].filter(Boolean).join(' · ');
  return (
    <CareerEntry
      title={title ?? company ?? words('position_untitled')}
      under={title && company}
      when={when}
      location={location}
      description={description}
      isCurrent={isCurrent}
    />
  );
}
