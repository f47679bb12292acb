import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { WatchMenu } from '../../components/annotation/watch-menu.tsx';
import type { CardActions } from '../../components/card/card-actions.ts';
import { type CardTab, panelKey } from '../../components/card/card-tabs.tsx';
import { hasOptionsNotice } from '../../components/card/has-options-notice.ts';
import { PanelPerson } from '../../components/panel/panel-person.tsx';
import { PanelView } from '../../components/panel/panel-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ListReader } from '../../utils/engine/ports/lists.ts';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { displayName } from '../../utils/profile/summarize.ts';
import type { StartTimes } from '../../utils/rate-limit/start-times.ts';
import type { Database } from '../../utils/store/database.ts';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { useFrontSlug } from '../card/use-front-slug.ts';
import { type History, useHistory } from '../card/use-history.ts';
import { useHistorySearch } from '../card/use-history-search.ts';
import { useNotices } from '../card/use-notices.tsx';
import { usePerson } from '../card/use-person.ts';
import { useQueueLine } from '../card/use-queue-line.tsx';
import { useClock } from '../shared/use-clock.ts';
import { type Commands, useCommands } from '../shared/use-commands.ts';
import { type Fetches, limitProps, useFetches } from '../shared/use-fetches.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { type OnFault, useProfileState } from '../shared/use-profile-state.ts';
import {
  type SettingsReader,
  type StoredOptions,
  useStoredOptions,
} from '../shared/use-stored-options.ts';
import { useWatches } from '../shared/use-watches.ts';
import { useFetchBeside } from './use-fetch-beside.ts';
import { usePlace } from './use-place.ts';
import { useShownPerson } from './use-shown-person.ts';

export interface PanelProps {
  database: Database;
  library: Library;
  lists: ListReader;
  queue: QueueReader;
  settings: SettingsReader;
}

/** The side panel: the card beside the page. Reads the store and sends commands to the background. */
export function Panel({ database, library, lists, queue, settings }: PanelProps) {
  const [chosenTab, setChosenTab] = useState<CardTab>();
  const commands = useCommands();
  const { command, unlock, failure, onFault } = commands;
  const front = useFrontSlug();
  const shown = useShownPerson(
    front,
    useCallback(() => setChosenTab(undefined), []),
  );
  const options = useStoredOptions(settings);
  const history = useHistory(library, onFault);
  const fetches = useFetches(library, onFault);
  const profileState = useProfileState(library, shown.slug, onFault);
  const onScreen = front?.slug === shown.slug ? undefined : front?.slug;
  const onScreenState = useProfileState(library, onScreen, onFault);
  const tab = chosenTab ?? (shown.slug === undefined ? 'history' : 'profile');
  const watches = useWatches(queue, commands);
  const newest = useMemo(() => history?.newest.map(({ slug }) => slug) ?? [], [history]);
  const { place, choose, previous, next } = usePlace(
    lists,
    newest,
    profileState?.saved?.slug ?? shown.slug,
    onFault,
  );
  const now = useClock(false);
  const limits = limitProps(fetches, options?.settings, now);

  const isLoading = !options || !history || !fetches || (!front && shown.slug === undefined);
  const queueLine = useQueueLine(!isLoading, { database, fetches, options, now, onFault });
  const notices = useNotices({ options, failure }, !isLoading);
  const show = (slug: Slug) => {
    shown.choose(slug);
    setChosenTab('profile');
  };
  const stepTo = (slug: Slug | undefined) => slug && (() => shown.choose(slug));
  const actions: CardActions = { command, unlock, openOptions: () => void openOptions(), show };
  const hasNotice =
    !isLoading &&
    hasOptionsNotice({
      tab,
      hasKey: options.savedKey !== undefined,
      task: profileState?.task,
      activeTasks: fetches.tasks,
      now,
    });
  const people = shown.recent.map((slug) => ({
    key: panelKey('profile', slug),
    content: (
      <ConnectedPerson
        slug={slug}
        isOnScreen={slug === front?.slug}
        database={database}
        library={library}
        commands={commands}
        options={options}
        startTimes={limits.startTimes}
        actions={actions}
        furtherTools={(slug) => (
          <WatchMenu {...watches} targets={[{ kind: 'person', slug }]} isCompact />
        )}
      />
    ),
  }));
  const historyTab = {
    key: 'history',
    content: (
      <ConnectedHistory
        isShown={tab === 'history'}
        now={now}
        library={library}
        onFault={onFault}
        history={history}
        fetches={fetches}
        startTimes={limits.startTimes}
        actions={actions}
      />
    ),
  };
  return (
    <PanelView
      tab={tab}
      onTab={setChosenTab}
      loading={isLoading}
      notices={notices}
      panels={tab === 'history' ? [historyTab, ...people] : [...people, historyTab]}
      bar={{
        place,
        onList: choose,
        onPrevious: stepTo(previous),
        onNext: stepTo(next),
        isPinned: shown.isPinned,
        onPin: shown.slug === undefined ? undefined : shown.togglePin,
      }}
      onScreenName={tab === 'profile' ? nameOf(onScreenState) : undefined}
      onShowOnScreen={shown.showOnScreen}
      queueLine={queueLine}
      usage={limits.usage}
      onOpenOptions={hasNotice ? undefined : actions.openOptions}
    />
  );
}

interface ConnectedHistoryProps extends Pick<PanelProps, 'library'> {
  isShown: boolean;
  now: number;
  history: History | undefined;
  fetches: Fetches | undefined;
  startTimes: StartTimes | undefined;
  actions: CardActions;
  onFault: OnFault;
}

/** The history with its search. nb. While it isn't shown, its keys must do nothing, but its search is kept. */
function ConnectedHistory({
  isShown,
  library,
  history,
  fetches,
  onFault,
  ...props
}: ConnectedHistoryProps) {
  const panel = useLoaded(loadHistoryPanel, true);
  const search = useHistorySearch(library, onFault);
  if (!isShown || !panel || !history || !fetches) return null;
  return (
    <panel.HistoryPanel
      {...props}
      {...search}
      history={history.newest}
      historyGoesOn={history.goesOn}
      activeTasks={fetches.tasks}
      activeNames={fetches.names}
    />
  );
}

interface ConnectedPersonProps extends Pick<PanelProps, 'database' | 'library'> {
  slug: Slug;
  isOnScreen: boolean;
  commands: Commands;
  options: StoredOptions | undefined;
  startTimes: StartTimes | undefined;
  actions: CardActions;
  furtherTools: (slug: Slug) => ComponentChildren;
}

/** A person, read from the store for as long as the panel keeps them. */
function ConnectedPerson({ slug, isOnScreen, options, ...props }: ConnectedPersonProps) {
  const { profileState, isRead, ...person } = usePerson(slug, props);
  useFetchBeside(isOnScreen, profileState, options, props.commands.command);
  if (!profileState || !isRead) return null;
  return (
    <PanelPerson
      {...person}
      profileState={{ ...profileState, isOnScreen }}
      startTimes={props.startTimes}
      hasKey={options?.savedKey !== undefined}
      actions={props.actions}
    />
  );
}

const nameOf = (state: ProfileState | undefined) =>
  state && (state.saved ? displayName(state.saved.profile) : state.slug);

const loadHistoryPanel = () => import('../../components/card/history-panel.tsx');
