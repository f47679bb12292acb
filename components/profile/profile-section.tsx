import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import './profile-section.css';

const IsWithinVersion = createContext(false);

/**
 * Around the sections of an earlier version: they stand a level deeper, and are no landmarks of the
 * page, which has one of each name already.
 */
export const WithinVersion = IsWithinVersion.Provider;

/** One headed part of a profile. */
export function ProfileSection({
  title,
  children,
}: {
  title: string;
  children: ComponentChildren;
}) {
  const id = useId();
  const isWithin = useContext(IsWithinVersion);
  const Heading = isWithin ? 'h3' : 'h2';
  return (
    <section class="profile-section" aria-labelledby={isWithin ? undefined : id}>
      <Heading id={id} class="profile-heading">
        {title}
      </Heading>
      {children}
    </section>
  );
}
