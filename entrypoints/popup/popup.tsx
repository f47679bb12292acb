import { useState } from 'preact/hooks';
import type { PopupTab } from '../../components/popup/popup-tabs.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Database } from '../../utils/store/database.ts';
import { useClock } from '../shared/use-clock.ts';
import { useCommands } from '../shared/use-commands.ts';
import { limitProps, useFetches } from '../shared/use-fetches.ts';
import { useProfileState } from '../shared/use-profile-state.ts';
import { useStoredOptions } from '../shared/use-stored-options.ts';
import { useFetchOnOpen } from './use-fetch-on-open.ts';
import { useFrontSlug } from './use-front-slug.ts';
import { useHistory } from './use-history.ts';
import { useHistorySearch } from './use-history-search.ts';
import { useLastChange } from './use-last-change.tsx';
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
  const history = useHistory(library, onFault);
  const fetches = useFetches(library, onFault);
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
    !front ||
    !options ||
    !history ||
    !fetches ||
    (slug !== undefined && profileState?.slug !== slug);
  // nb. After the first content, which must not wait for it.
  const queueLine = useLoaded(loadQueueLine, !isLoading);
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
      history={history?.newest ?? []}
      historyGoesOn={history?.goesOn}
      activeTasks={fetches?.tasks ?? []}
      activeNames={fetches?.names ?? new Map()}
      {...limitProps(fetches, options?.settings, now)}
      queueLine={
        queueLine &&
        fetches &&
        options && (
          <queueLine.PopupQueueLine
            database={database}
            fetches={fetches}
            settings={options.settings}
            now={now}
            onFault={onFault}
          />
        )
      }
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
const loadQueueLine = () => import('./popup-queue-line.tsx');
const loadHistoryPanel = () => import('../../components/popup/history-panel.tsx');
