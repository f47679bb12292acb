import { ClampedText } from '../../ui/clamped-text.tsx';
import './career-entry.css';

interface CareerEntryProps {
  title: string;
  /** Under the title: the company, or the course. */
  under?: string | undefined;
  when?: string | undefined;
  location?: string | undefined;
  description?: string | undefined;
  isCurrent?: boolean;
}

/** One entry of a career: a position or a school. All texts are the person's own. */
export function CareerEntry(props: CareerEntryProps) {
  const { title, under, when, location, description, isCurrent = false } = props;
  return (
    <li class={isCurrent ? 'entry current' : 'entry'}>
      <h3 dir="auto">{title}</h3>
      {under && <p dir="auto">{under}</p>}
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
