import { ClampedText } from '../../ui/clamped-text.tsx';
import { CutLine } from '../../ui/cut-line.tsx';
import './career-entry.css';

interface CareerEntryProps {
  title: string;
  /** The company, or the degree and field of study. */
  subtitle?: string | undefined;
  when?: string | undefined;
  location?: string | undefined;
  description?: string | undefined;
  isCurrent?: boolean;
}

/** A position or a school. All texts come from the profile. */
export function CareerEntry(props: CareerEntryProps) {
  const { title, subtitle, when, location, description, isCurrent = false } = props;
  return (
    <li class={isCurrent ? 'entry current' : 'entry'}>
      <h3 dir="auto">
        <CutLine text={title} />
      </h3>
      {subtitle && (
        <p dir="auto">
          <CutLine text={subtitle} />
        </p>
      )}
      {when && (
        <p class="quiet" dir="auto">
          <CutLine text={when} />
        </p>
      )}
      {location && (
        <p class="quiet" dir="auto">
          <CutLine text={location} />
        </p>
      )}
      {description && <ClampedText text={description} />}
    </li>
  );
}
