import { ClampedText } from '../../ui/clamped-text.tsx';
import { CutLine } from '../../ui/cut-line.tsx';
import { CompanyLink } from './company-link.tsx';
import './career-entry.css';

interface CareerEntryProps {
  title: string;
  /** The company, or the degree and field of study. */
  subtitle?: string | undefined;
  /** The address of the company's page. */
  companyUrl?: string | undefined;
  when?: string | undefined;
  location?: string | undefined;
  description?: string | undefined;
  isCurrent?: boolean;
  /** Whether it is part of another entry. */
  isNested?: boolean | undefined;
}

/**
 * A position, a school, or an entry of a further section. All texts come from the profile: the first decides
 * where they are aligned.
 */
export function CareerEntry(props: CareerEntryProps) {
  const { title, subtitle, companyUrl, when, location, description, isCurrent = false } = props;
  const Heading = props.isNested ? 'h4' : 'h3';
  return (
    <li dir="auto" class={isCurrent ? 'entry current' : 'entry'}>
      <Heading>
        <Line text={title} />
      </Heading>
      {subtitle && (
        <p>
          <CompanyLink url={companyUrl}>
            <Line text={subtitle} />
          </CompanyLink>
        </p>
      )}
      {when && (
        <p class="quiet">
          <Line text={when} />
        </p>
      )}
      {location && (
        <p class="quiet">
          <Line text={location} />
        </p>
      )}
      {description && <ClampedText text={description} />}
    </li>
  );
}

/** nb. Not `dir="auto"` on its paragraph: Arabic lines would start at another edge than the rest. */
const Line = ({ text }: { text: string }) => (
  <bdi>
    <CutLine text={text} />
  </bdi>
);
