import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { useTranslate } from '../ui/translate.tsx';
import type { SectionName } from './section-names.ts';
import './profile-section.css';

const WithinVersionContext = createContext(false);

/**
 * Wraps the sections of an earlier version. Their headings are one level lower, and they aren't landmarks,
 * because the page already has a landmark with each of these names.
 */
export const WithinVersion = WithinVersionContext.Provider;

const HeadingsContext = createContext<string | undefined>(undefined);

/** Gives the headings of the sections inside ids that start with its value: see `headingId`. */
export const WithHeadings = HeadingsContext.Provider;

export const headingId = (prefix: string, name: SectionName): string => `${prefix}-${name}`;

/** A part of a profile with a heading. */
export function ProfileSection({
  name,
  aside,
  children,
}: {
  name: SectionName;
  /** Shown after the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const t = useTranslate();
  const ownId = useId();
  const isWithinVersion = useContext(WithinVersionContext);
  const prefix = useContext(HeadingsContext);
  const id = prefix === undefined || isWithinVersion ? ownId : headingId(prefix, name);
  const Heading = isWithinVersion ? 'h3' : 'h2';
  return (
    <section class="profile-section" aria-labelledby={isWithinVersion ? undefined : id}>
      <div class="profile-heading-line">
        <Heading id={id} class="profile-heading">
          {t(`section_${snakeCase(name)}`)}
        </Heading>
        {aside && <p class="quiet">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
