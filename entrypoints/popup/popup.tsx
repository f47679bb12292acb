import { useState } from 'preact/hooks';
import type { PopupTab } from '../../components/popup/popup-tabs.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { limitUsage } from '../../utils/rate-limit/limits.ts';
import { queueStartTimes } from '../../utils/rate-limit/start-times.ts';
import type { Database } from '../../utils/store/database.ts';
import { useClock } from '../shared/use-clock.ts';
import { useCommands } from '../shared/use-commands.ts';
import { useProfileState } from '../shared/use-profile-state.ts';
import { type StoredOptions, useStoredOptions } from '../shared/use-stored-options.ts';
import { useFetchOnOpen } from './use-fetch-on-open.ts';
import { useFrontSlug } from './use-front-slug.ts';
import { useHistorySearch } from './use-history-search.ts';
import { useLastChange } from './use-last-change.tsx';
import { type Lists, useLists } from './use-lists.ts';
import { useLoaded } from './use-loaded.ts';
import { usePersonTools } from './use-person-tools.tsx';
import { useWake } from './use-wake.ts';

/** The popup: reads the store and sends commands to the background. */
export function Popup({
  database,
  library,
  settings,
}: {
  database: Database;
  library: Library;
  settings: SettingsStore;
}) {
  const [chosenTab, setChosenTab] = useState<PopupTab>();
  const [chosenSlug, setChosenSlug] = useState<Slug>();
  const commands = useCommands();
  const { command, failure, onFault } = commands;
  const front = useFrontSlug();
  const options = useStoredOptions(settings);
  const lists = useLists(library, onFault);
  const slug = chosenSlug ?? front?.slug;
  const profileState = useProfileState(library, slug, onFault);
  const tab = chosenTab ?? (front?.slug === undefined ? 'history' : 'profile');
  const sections = useLoaded(loadSections, slug !== undefined);
  const historyPanel = useLoaded(loadHistoryPanel, front !== undefined && tab === 'history');
  const historySearch = useHistorySearch(library, onFault);
  const now = useClock(profileState?.task);
  const whatChanged = useLastChange(profileState, now);
  const tools = usePersonTools(profileState, { database, library, commands });
  useWake(profileState?.task, now);
  useFetchOnOpen(front, chosenSlug === undefined ? profileState : undefined, options, command);

  const isLoading =
    !front || !options || !lists || (slug !== undefined && profileState?.slug !== slug);
  const isOtherProfile =
    chosenSlug !== undefined && front?.slug !== undefined && chosenSlug !== front.slug;
  return (
    <PopupView
      now={now}
      tab={tab}
      onTab={setChosenTab}
      loading={isLoading}
      failure={failure}
      profileState={
        profileState && { ...profileState, isOnScreen: profileState.slug === front?.slug }
      }
      whatChanged={whatChanged}
      tools={tools}
      Sections={sections?.ProfileSections}
      HistoryPanel={historyPanel?.HistoryPanel}
      {...historySearch}
      history={lists?.newest ?? []}
      activeTasks={lists?.unfinished ?? []}
      {...limitProps(lists, options, now)}
      hasKey={options?.savedKey !== undefined}
      actions={{
        command,
        openOptions: () => void openOptions(),
        show(slug) {
          setChosenSlug(slug);
          setChosenTab('profile');
        },
        ...(isOtherProfile && { backToPage: () => setChosenSlug(undefined) }),
      }}
    />
  );
}

const loadSections = () => import('../../components/profile/profile-sections.tsx');
const loadHistoryPanel = () => import('../../components/popup/history-panel.tsx');

/** How much of the limits is used, and when queued fetches start. */
function limitProps(lists: Lists | undefined, options: StoredOptions | undefined, now: number) {
  if (!lists || !options) return {};
  const { creates, unfinished } = lists;
  const { limits } = options.settings;
  return {
    usage: limitUsage(creates, limits, now),
    startTimes: queueStartTimes(unfinished, new Set(), { creates, limits }, now),
  };
}
