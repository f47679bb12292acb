import { useState } from 'preact/hooks';
import type { CardTab } from '../../components/card/card-tabs.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Database } from '../../utils/store/database.ts';
import { useFetchOnOpen } from '../card/use-fetch-on-open.ts';
import { useFrontSlug } from '../card/use-front-slug.ts';
import { useHistory } from '../card/use-history.ts';
import { useHistorySearch } from '../card/use-history-search.ts';
import { useNotices } from '../card/use-notices.tsx';
import { usePerson } from '../card/use-person.ts';
import { useQueueLine } from '../card/use-queue-line.tsx';
import { useCommands } from '../shared/use-commands.ts';
import { limitProps, useFetches } from '../shared/use-fetches.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { type SettingsReader, useStoredOptions } from '../shared/use-stored-options.ts';
import { useKeepBeside } from './use-keep-beside.ts';

/** The popup: reads the store and sends commands to the background. */
export function Popup({
  database,
  library,
  settings,
}: {
  database: Database;
  library: Library;
  settings: SettingsReader;
}) {
  const [chosenTab, setChosenTab] = useState<CardTab>();
  const [chosenSlug, setChosenSlug] = useState<Slug>();
  const commands = useCommands();
  const { command, unlock, failure, onFault } = commands;
  const front = useFrontSlug();
  const keepBeside = useKeepBeside();
  const options = useStoredOptions(settings);
  const history = useHistory(library, onFault);
  const fetches = useFetches(library, onFault);
  const slug = chosenSlug ?? front?.slug;
  const person = usePerson(slug, { database, library, commands });
  const { profileState, now } = person;
  const tab = chosenTab ?? (front?.slug === undefined ? 'history' : 'profile');
  const historyPanel = useLoaded(loadHistoryPanel, tab === 'history');
  const historySearch = useHistorySearch(library, onFault);
  useFetchOnOpen(front, chosenSlug === undefined ? profileState : undefined, options, command);

  const isLoading =
    !front || !options || !history || !fetches || (slug !== undefined && !person.isRead);
  const queueLine = useQueueLine(!isLoading, { database, fetches, options, now, onFault });
  const notices = useNotices({ options, failure }, !isLoading);
  const isOtherProfile =
    chosenSlug !== undefined && front?.slug !== undefined && chosenSlug !== front.slug;
  return (
    <PopupView
      now={now}
      tab={tab}
      onTab={setChosenTab}
      loading={isLoading}
      notices={notices}
      profileState={
        profileState && { ...profileState, isOnScreen: profileState.slug === front?.slug }
      }
      usual={person.usual}
      whatChanged={person.whatChanged}
      tools={person.tools}
      Sections={person.Sections}
      StageNotice={person.StageNotice}
      HistoryPanel={historyPanel?.HistoryPanel}
      {...historySearch}
      history={history?.newest ?? []}
      historyGoesOn={history?.goesOn}
      activeTasks={fetches?.tasks ?? []}
      activeNames={fetches?.names ?? new Map()}
      {...limitProps(fetches, options?.settings, now)}
      queueLine={queueLine}
      hasKey={options?.savedKey !== undefined}
      actions={{
        command,
        unlock,
        openOptions: () => void openOptions(),
        ...(keepBeside && { keepBeside }),
        show(slug) {
          setChosenSlug(slug);
          setChosenTab('profile');
        },
        ...(isOtherProfile && { backToPage: () => setChosenSlug(undefined) }),
      }}
    />
  );
}

const loadHistoryPanel = () => import('../../components/card/history-panel.tsx');
