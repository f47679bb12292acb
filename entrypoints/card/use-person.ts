import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Database } from '../../utils/store/database.ts';
import { isOpen } from '../../utils/task/task.ts';
import { useClock } from '../shared/use-clock.ts';
import type { Commands } from '../shared/use-commands.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { useProfileState } from '../shared/use-profile-state.ts';
import { useUsualDuration } from '../shared/use-usual-duration.ts';
import { useLastChange } from './use-last-change.tsx';
import { usePersonTools } from './use-person-tools.tsx';
import { useWake } from './use-wake.ts';

/** What the card shows of one person and can do with them. `furtherTools` are added to the row of tools. */
export function usePerson(
  slug: Slug | undefined,
  context: {
    readonly database: Database;
    readonly library: Library;
    readonly commands: Commands;
    readonly furtherTools?: (slug: Slug) => ComponentChildren;
  },
) {
  const { database, library, commands } = context;
  const profileState = useProfileState(library, slug, commands.onFault);
  const now = useClock(isOpen(profileState?.task));
  const sections = useLoaded(loadSections, slug !== undefined);
  const { run } = commands;
  // nb. `run` stays the same, as do the other functions of `commands`.
  const Sections = useMemo(
    () => sections?.personSections(database, library, commands),
    [sections, database, library, run],
  );
  // nb. Before there is a fetch, too, so that it is there when the user starts one.
  const stage = useLoaded(loadStage, profileState !== undefined);
  const usual = useUsualDuration(
    profileState?.task,
    useCallback(async () => (await loadUsual()).readUsual(database), [database]),
    commands.onFault,
  );
  const whatChanged = useLastChange(profileState, now);
  const tools = usePersonTools(profileState, context);
  useWake(profileState?.task, now);
  return {
    profileState,
    now,
    usual,
    whatChanged,
    tools,
    Sections,
    StageNotice: stage?.StageNotice,
    /** nb. How a fetch goes is part of the first content: it must not push the rest down. */
    isRead: profileState?.slug === slug && (!profileState?.task || stage !== undefined),
  };
}

const loadStage = () => import('../../components/fetching/stage-notice.tsx');
const loadUsual = () => import('./read-usual.ts');
const loadSections = () => import('./person-sections.tsx');
