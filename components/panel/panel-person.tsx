import type { ComponentProps } from 'preact';
import { displayName } from '../../utils/profile/summarize.ts';
import { ProfilePanel } from '../card/profile-panel.tsx';
import './panel-person.css';

/** A person in the side panel. Their name stays in sight while the panel is scrolled. */
export function PanelPerson(props: ComponentProps<typeof ProfilePanel>) {
  const saved = props.profileState?.saved;
  return (
    <>
      {saved && (
        // nb. The heading says it to screen readers.
        <div class="sticky-name" aria-hidden="true">
          <bdi>{displayName(saved.profile)}</bdi>
        </div>
      )}
      <ProfilePanel {...props} />
    </>
  );
}
