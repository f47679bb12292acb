import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Refreshing } from '../../components/fetching/refresh-button.tsx';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import type { PersonTools, PersonToolsProps } from './person-tools.tsx';

/**
 * What can be done with the shown person. `undefined` if the person isn't saved. nb. Its code is loaded
 * once the person is shown, so that the popup opens faster.
 */
export function usePersonTools(
  profileState: ProfileState | undefined,
  props: Pick<PersonToolsProps, 'database' | 'library' | 'commands'>,
): ((refreshing: Refreshing) => ComponentChildren) | undefined {
  const [View, setView] = useState<typeof PersonTools>();
  const saved = profileState?.saved;
  const isWanted = saved !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    void import('./person-tools.tsx').then(({ PersonTools }) => setView(() => PersonTools));
  }, [isWanted]);
  if (!View || !saved) return undefined;
  const { annotation } = profileState;
  return (refreshing) => (
    <View
      key={saved.slug}
      {...props}
      saved={saved}
      annotation={annotation}
      refreshing={refreshing}
    />
  );
}
