import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { onForeseen } from './foreseen.ts';
import { onChange } from './on-change.ts';

/** Gets the errors of the storage. */
export type OnFault = (error: unknown) => void;

/** What is stored about one person. Read again whenever a change notice names the person. */
export function useProfileState(
  library: Library,
  slug: Slug | undefined,
  onFault: OnFault,
): ProfileState | undefined {
  const [profileState, setProfileState] = useState<ProfileState>();
  useEffect(() => {
    if (slug === undefined) return setProfileState(undefined);
    let slugs: readonly (Slug | undefined)[] = [slug];
    const stopForeseeing = onForeseen((edited, edit) => {
      if (!edited.some((each) => slugs.includes(each))) return;
      setProfileState((state) => state && { ...state, annotation: edit(state.annotation) });
    });
    const stopReading = onChange({
      concerns: (changed) =>
        changed === 'all' || changed.some((changedSlug) => slugs.includes(changedSlug)),
      read: () => library.profileState(slug),
      show(profileState) {
        slugs = [slug, profileState.saved?.slug, profileState.task?.slug];
        setProfileState(profileState);
      },
      fail: onFault,
    });
    return () => {
      stopForeseeing();
      stopReading();
    };
  }, [library, slug, onFault]);
  return profileState;
}
