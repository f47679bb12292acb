import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One headed part of a profile. */
export function ProfileSection({
  title,
  children,
}: {
  title: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="profile-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
