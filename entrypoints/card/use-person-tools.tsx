import type { ComponentChildren } from 'preact';
import type { Refreshing } from '../../components/fetching/refresh-button.tsx';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { PersonToolsProps } from './person-tools.tsx';

/** What can be done with the shown person. `undefined` if the person isn't saved. */
export function usePersonTools(
  profileState: ProfileState | undefined,
  props: Pick<PersonToolsProps, 'database' | 'library' | 'commands' | 'furtherTools'>,
): ((refreshing: Refreshing) => ComponentChildren) | undefined {
  const saved = profileState?.saved;
  const view = useLoaded(load, saved !== undefined);
  if (!view || !saved) return undefined;
  const { annotation } = profileState;
  return (refreshing) => (
    <view.PersonTools
      key={saved.slug}
      {...props}
      saved={saved}
      annotation={annotation}
      refreshing={refreshing}
    />
  );
}

const load = () => import('./person-tools.tsx');
