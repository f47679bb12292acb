import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import './profile-section.css';

const WithinVersionContext = createContext(false);

/**
 * Wraps the sections of an earlier version. Their headings are one level lower, and they aren't landmarks,
 * because the page already has a landmark with each of these names.
 */
export const WithinVersion = WithinVersionContext.Provider;

/** A part of a profile with a heading. */
export function ProfileSection({
  title,
  aside,
  children,
}: {
  title: string;
  /** Shown after the title. */
  aside?: string | undefined;
  children: ComponentChildren;
}) {
  const id = useId();
  const isWithinVersion = useContext(WithinVersionContext);
  const Heading = isWithinVersion ? 'h3' : 'h2';
  return (
    <section class="profile-section" aria-labelledby={isWithinVersion ? undefined : id}>
      <div class="profile-heading-line">
        <Heading id={id} class="profile-heading">
          {title}
        </Heading>
        {aside && <p class="quiet">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
