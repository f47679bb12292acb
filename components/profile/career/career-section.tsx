import { careerSpan } from '../../../utils/i18n/career-dates.ts';
import { yearAndMonth } from '../../../utils/i18n/dates.ts';
import { tenureText } from '../../../utils/i18n/tenure-text.ts';
import type { YearMonth } from '../../../utils/profile/month-index.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { currentPositions } from '../../../utils/profile/summarize.ts';
import { CutLine } from '../../ui/cut-line.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { ProfileSection } from '../profile-section.tsx';
import { CareerEntry } from './career-entry.tsx';
import { CareerTimeline } from './career-timeline.tsx';
import { CompanyLink } from './company-link.tsx';
import { type Employment, employmentsOf, tenureOf } from './tenure.ts';
import type { Career } from './timeline.ts';
import './career-section.css';

/** The number of positions that are shown before the list is expanded. */
const FOLDED_LENGTH = 5;

interface CareerSectionProps {
  career: Career;
  now: number;
}

/** The career as a timeline with the education, then as a list of positions in LinkedIn's order, grouped by employer. */
export function CareerSection({ career, now }: CareerSectionProps) {
  const t = useTranslate();
  const { positions } = career;
  const month = yearAndMonth(now);
  const employments = employmentsOf(positions);
  const current = new Set(currentPositions({ positions }));
  const total = tenureOf(positions, month);
  return (
    <ProfileSection name="experience" aside={total && tenureText(total, t)}>
      <CareerTimeline career={career} now={now} />
      <LongList
        class="entries rail"
        items={employments}
        first={foldedLength(employments)}
        total={positions.length}
        isOrdered
      >
        {(employment, index) => (
          <EmploymentEntry key={index} employment={employment} current={current} month={month} />
        )}
      </LongList>
    </ProfileSection>
  );
}

/** How many employments are shown before the list is expanded: those of the first positions. */
function foldedLength(employments: readonly Employment[]): number {
  let count = 0;
  const beyond = employments.findIndex(({ positions }) => {
    count += positions.length;
    return count > FOLDED_LENGTH;
  });
  return beyond < 0 ? employments.length : Math.max(1, beyond);
}

interface EmploymentEntryProps {
  employment: Employment;
  current: ReadonlySet<Position>;
  month: YearMonth;
}

function EmploymentEntry({ employment, current, month }: EmploymentEntryProps) {
  const t = useTranslate();
  const { company = '', companyUrl, positions } = employment;
  const [only] = positions;
  if (positions.length === 1 && only) {
    return <PositionEntry position={only} isCurrent={current.has(only)} month={month} />;
  }
  const tenure = tenureOf(positions, month);
  return (
    <li dir="auto" class={positions.some((each) => current.has(each)) ? 'entry current' : 'entry'}>
      <h3>
        <CompanyLink url={companyUrl}>
          <CutLine text={company} />
        </CompanyLink>
      </h3>
      {tenure && <p class="quiet">{tenureText(tenure, t)}</p>}
      <LongList class="entries roles" items={positions} first={FOLDED_LENGTH} isOrdered>
        {(position, index) => (
          <PositionEntry
            key={index}
            position={position}
            isCurrent={current.has(position)}
            month={month}
            isWithinEmployer
          />
        )}
      </LongList>
    </li>
  );
}

interface PositionEntryProps {
  position: Position;
  isCurrent: boolean;
  month: YearMonth;
  /** Whether the employer is named above it. */
  isWithinEmployer?: boolean;
}

function PositionEntry({ position, isCurrent, month, isWithinEmployer }: PositionEntryProps) {
  const t = useTranslate();
  const { title, company, companyUrl, location, duration, description } = position;
  const tenure = tenureOf([position], month);
  const span = careerSpan(position, t) || (isCurrent ? t('present') : '');
  // nb. LinkedIn's own text first: it knows more than the dates.
  const length = duration ?? (tenure && tenureText(tenure, t));
  return (
    <CareerEntry
      title={title ?? company ?? t('position_untitled')}
      subtitle={isWithinEmployer ? undefined : title && company}
      companyUrl={companyUrl}
      when={[span, length].filter(Boolean).join(' · ')}
      location={location}
      description={description}
      isCurrent={isCurrent}
      isNested={isWithinEmployer}
    />
  );
}
