import { careerSpan } from '../../../utils/i18n/career-dates.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { LongList } from '../../ui/long-list.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { ProfileSection } from '../profile-section.tsx';
import { CareerEntry } from './career-entry.tsx';
import { CareerTimeline } from './career-timeline.tsx';
import './career-section.css';

/** More bars than this can't be told apart. */
const MAX_BARS = 100;

interface CareerSectionProps {
  positions: readonly Position[];
  now: number;
}

/** The career as a timeline, then as a list of positions in LinkedIn's order. */
export function CareerSection({ positions, now }: CareerSectionProps) {
  return (
    <ProfileSection title={useTranslate()('section_experience')}>
      <CareerTimeline positions={positions.slice(0, MAX_BARS)} now={now} />
      <LongList class="entries rail" items={positions} isOrdered>
        {(position, index) => <PositionEntry key={index} position={position} />}
      </LongList>
    </ProfileSection>
  );
}

function PositionEntry({ position }: { position: Position }) {
  const t = useTranslate();
  const { title, company, location, duration, description, isCurrent } = position;
  const when = [careerSpan(position, t), duration].filter(Boolean).join(' · ');
  return (
    <CareerEntry
      title={title ?? company ?? t('position_untitled')}
      subtitle={title && company}
      when={when}
      location={location}
      description={description}
      isCurrent={isCurrent}
    />
  );
}
