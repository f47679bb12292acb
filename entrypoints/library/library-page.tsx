import { useCallback, useMemo } from 'preact/hooks';
import { LibraryView } from '../../components/library/library-view.tsx';
import { useMenuKeys } from '../../components/library/use-menu-keys.ts';
import { estimateText } from '../../components/queue/queue-summary.tsx';
import { ExportDialog } from '../../components/transfer/export-dialog.tsx';
import { ImportDialog } from '../../components/transfer/import-dialog.tsx';
import { ListDialog } from '../../components/transfer/list-dialog.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import { takeListText } from '../../utils/browser/list-text.ts';
import { openOptions } from '../../utils/browser/own-pages.ts';
import { isApple } from '../../utils/browser/platform.ts';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { ImportStaging, Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { ListReader } from '../../utils/engine/ports/lists.ts';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { TeamReader } from '../../utils/engine/ports/team.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { oncePer } from '../../utils/profile/once-per.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Entry } from '../../utils/search/entry.ts';
import { filtersOf } from '../../utils/search/filters.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { isOpen } from '../../utils/task/task.ts';
import { PersonSharing } from '../shared/person-sharing.tsx';
import { readUsualDuration } from '../shared/read-usual-duration.ts';
import { updateNotice } from '../shared/update-notice.tsx';
import { useClock } from '../shared/use-clock.ts';
import { useCommands } from '../shared/use-commands.ts';
import { useEdits } from '../shared/use-edits.ts';
import { limitProps, useFetches } from '../shared/use-fetches.ts';
import { useLibraryIndex } from '../shared/use-library-index.ts';
import { useListEdits } from '../shared/use-list-edits.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { useNotes } from '../shared/use-notes.ts';
import { usePeopleLists } from '../shared/use-people-lists.ts';
import { useProfileState } from '../shared/use-profile-state.ts';
import { useSendTo } from '../shared/use-send-to.tsx';
import { useSharesNotes } from '../shared/use-shares-notes.ts';
import { useStoredOptions } from '../shared/use-stored-options.ts';
import { useUsualDuration } from '../shared/use-usual-duration.ts';
import { useWatches } from '../shared/use-watches.ts';
import { AreaContent } from './area-content.tsx';
import { OpenPerson } from './open-person.tsx';
import { useAskedDialog } from './use-asked-dialog.ts';
import { useCompared } from './use-compared.ts';
import { useDeletion } from './use-deletion.ts';
import { useExport } from './use-export.ts';
import { useFound } from './use-found.ts';
import { useImport } from './use-import.ts';
import { useLibraryBackup } from './use-library-backup.tsx';
import { useLibraryOverview } from './use-library-overview.ts';
import { useListImport } from './use-list-import.ts';
import { useNews } from './use-news.ts';
import { usePeopleEdits } from './use-people-edits.ts';
import { usePeopleFinder } from './use-people-finder.ts';
import { useQueue } from './use-queue.ts';
import { useReadReason } from './use-read-reason.ts';
import { useReparsing } from './use-reparsing.ts';
import { useSavedSearches } from './use-saved-searches.ts';
import { useUnreadable } from './use-unreadable.ts';
import { useView } from './use-view.ts';

/** The library page: connects the stored data and the user's commands with the views. */
export function LibraryPage({
  library,
  staging,
  lists,
  queue,
  deliveries,
  team,
  settings,
}: {
  library: Library & LibraryDetails;
  staging: ImportStaging;
  lists: ListReader;
  queue: QueueReader;
  deliveries: DeliveryReader;
  team: TeamReader;
  settings: SettingsStore;
}) {
  const t = useTranslate();
  const { view, setQuery, setArea, open, compare, back, onScroll } = useView();
  const commands = useCommands();
  const { run, failure, onFault } = commands;
  const options = useStoredOptions(settings);
  const { newest, count = 0, undoable } = useLibraryOverview(library, onFault);
  // nb. Only once the first screenful is there, so that the storage isn't busy with the rest.
  const index = useLibraryIndex(library, newest !== undefined, onFault);
  const profileState = useProfileState(library, view.open, onFault);
  const now = useClock(isOpen(profileState?.task));
  const readUsual = useCallback(() => readUsualDuration(library), [library]);
  const usual = useUsualDuration(profileState?.task, readUsual, onFault);
  const fetches = useFetches(library, onFault);
  const limits = limitProps(fetches, options?.settings, now);
  const edits = useEdits(run);
  const queued = useQueue(queue, fetches, options?.settings, now, commands, edits.edit);
  const watches = useWatches(queue, commands);
  const peopleLists = usePeopleLists(lists, view.query.list, onFault);
  const { found, entries, isSearching, nearQueries, suggestions } = useFound(
    library,
    index,
    view.query,
    now,
    newest ?? noneFound,
    peopleLists,
    onFault,
  );
  const savedSearches = useSavedSearches(settings, onFault);
  const notes = useNotes(run);
  const unreadable = useUnreadable(library, index, onFault);
  const deletion = useDeletion(undoable, edits);
  const { edit } = edits;
  const menuKeys = useMenuKeys();
  const summaryOf = useCallback((slug: Slug) => bySlug(index.entries).get(slug), [index]);
  const nameOf = useCallback((slug: Slug) => summaryOf(slug)?.name ?? slug, [summaryOf]);
  const news = useNews(queue, nameOf, commands);
  const compared = useCompared(library, view.with, onFault);
  const isSaved = useCallback(
    (slug: Slug) => !index.isWhole || summaryOf(slug) !== undefined,
    [index, summaryOf],
  );
  const openList = (list: string | undefined) =>
    setQuery(list === undefined ? defaultQuery : { ...defaultQuery, list, sort: 'list' });
  const people = usePeopleEdits(library, summaryOf, edit, edits.say);
  const listEdits = useListEdits(peopleLists, isSaved, edit, openList);
  const exporting = useExport(library, view.query);
  const listImport = useListImport({
    library: {
      savedSlugs: library.savedSlugs,
      // nb. Thousands of rows take a second to read again.
      indexRows: async (slugs) => (index.isWhole ? slugs.map(summaryOf) : library.indexRows(slugs)),
    },
    queue,
    staging,
    enqueue: (people) => sendMessage('editQueue', { kind: 'add', ...people }),
  });
  const importing = useImport(library, staging, listImport.openFile);
  const sending = useSendTo(deliveries, commands);
  const sharesNotes = useSharesNotes(team, onFault);
  const exportAll = () => exporting.open(index.entries.map(({ slug }) => slug));
  const backup = useLibraryBackup(settings, options, index, now, exporting.backUp, onFault);
  useAskedDialog(index.isWhole, {
    '#export': exportAll,
    '#backup': backup.backUp,
    '#import': importing.open,
    '#import-list': () => void takeListText().then(listImport.open, onFault),
  });

  const remove = async (slugs: readonly Slug[]) => {
    const isDone = await deletion.remove(slugs);
    if (isDone && view.open !== undefined && slugs.includes(view.open)) open(undefined);
  };

  const openSummary = useMemo(
    () => index.entries.find(({ slug }) => slug === view.open),
    [index, view.open],
  );
  const colleagues = useMemo(() => {
    const company = openSummary?.company;
    if (company === undefined) return undefined;
    const query = { ...defaultQuery, company };
    const filters = filtersOf(query, 0);
    const found = index.entries.filter((entry) => filters.every((passes) => passes(entry)));
    const count = found.length - 1;
    return count > 0 ? { company, count, onShow: () => setQuery(query) } : undefined;
  }, [index, openSummary, setQuery]);

  const readReason = useReadReason(library, onFault);
  // nb. After the first content, which must not wait for it.
  const palette = useLoaded(loadPalette, newest !== undefined);
  const findPeople = usePeopleFinder(index, newest ?? noneFound, view.open);

  const total = index.isWhole ? index.entries.length : count;
  const reparsing = useReparsing(settings, total, onFault);
  const hasKey = options?.savedKey !== undefined;
  /** The slug that the open profile is saved under. */
  const openSlug = profileState?.saved?.slug ?? profileState?.slug;
  return (
    <>
      <LibraryView
        now={now}
        area={view.view}
        onArea={setArea}
        areaContent={
          <AreaContent
            area={view.view}
            now={now}
            queued={queued}
            news={news}
            compared={compared}
            onBack={back}
            overview={{
              now,
              entries,
              query: view.query,
              listName: peopleLists.lists.find(({ id }) => id === view.query.list)?.name,
              onQuery: setQuery,
              library,
              onFault,
            }}
            lists={peopleLists.lists}
            nameOf={nameOf}
            actions={{
              command: commands.command,
              unlock: commands.unlock,
              showPerson: open,
              showList: openList,
              importList: listImport.open,
              openOptions: () => void openOptions(),
            }}
          />
        }
        query={view.query}
        onQuery={setQuery}
        found={found}
        isSearching={isSearching}
        nearQueries={nearQueries}
        readReason={readReason}
        total={total}
        loading={index.isWhole ? undefined : { loaded: index.entries.length, total }}
        reparsing={reparsing}
        suggestions={suggestions}
        searches={{
          saved: savedSearches,
          edit: (edit) => void run(() => sendMessage('editSearches', edit)),
        }}
        fetches={{
          tasks: fetches?.tasks ?? [],
          names: fetches?.names ?? new Map(),
          ...limits,
        }}
        queue={queued.overview}
        unreadNews={news.unread}
        watches={watches}
        lists={listEdits.toChoose}
        listActions={listEdits.actions}
        menuKeys={menuKeys}
        palette={{ View: palette?.CommandPalette, findPeople, open: openSummary, exportAll }}
        isApple={isApple()}
        open={view.open}
        onOpen={open}
        scrollTo={view.scrollTo}
        onScroll={onScroll}
        detail={
          options &&
          profileState &&
          openSlug !== undefined &&
          profileState.slug === view.open && (
            <OpenPerson
              now={now}
              profileState={profileState}
              hasKey={hasKey}
              lists={listEdits.toChoose}
              watches={watches}
              menuKeys={menuKeys}
              actions={{
                star: (starred) => people.star([openSlug], starred),
                remove: () => void remove([openSlug]),
                exportProfile: () => exporting.open([openSlug]),
                sendTo: () => sending.ask([openSlug]),
              }}
              startsAt={limits.startTimes?.get(profileState.task?.slug ?? profileState.slug)}
              usual={usual}
              tags={suggestions.tags.map(({ tag }) => tag)}
              unsavedNote={notes.unsaved.get(openSlug)}
              colleagues={colleagues}
              commands={commands}
              onNote={(slug, note) => void notes.save(slug, note)}
              library={library}
              sharesNotes={sharesNotes}
              sharing={
                <PersonSharing
                  team={team}
                  deliveries={deliveries}
                  slug={openSlug}
                  now={now}
                  onFault={onFault}
                />
              }
            />
          )
        }
        failure={failure}
        backup={backup.line}
        notices={
          <>
            {updateNotice(options)}
            {backup.notice}
          </>
        }
        undo={edits.last ?? deletion.undo}
        busy={edits.progress}
        unreadable={unreadable}
        actions={{
          star: people.star,
          tag: people.tag,
          refresh: hasKey ? people.refresh : undefined,
          command: commands.command,
          remove,
          compare,
          exportProfiles: exporting.open,
          sendTo: sending.ask,
          copyRows: (slugs) => void people.copyRows(slugs),
          importProfiles: importing.open,
          importList: listImport.open,
          openOptions: () => void openOptions(),
        }}
      />
      {sending.dialog}
      {exporting.current && (
        <ExportDialog
          count={exporting.current.slugs.length}
          running={exporting.current.running}
          outcome={exporting.current.outcome}
          onStart={exporting.start}
          onCancel={exporting.cancel}
          onClose={exporting.close}
        />
      )}
      {importing.stage && (
        <ImportDialog
          stage={importing.stage}
          fileName={importing.fileName}
          onFile={importing.choose}
          onImport={importing.confirm}
          onCancel={importing.cancel}
          onClose={importing.close}
        />
      )}
      {listImport.stage && (
        <ListDialog
          stage={listImport.stage}
          now={now}
          text={listImport.text}
          onText={listImport.enter}
          fileName={listImport.fileName}
          onFile={listImport.choose}
          onClear={listImport.clear}
          onColumns={listImport.chooseColumns}
          settings={listImport.settings}
          onSettings={listImport.set}
          tags={suggestions.tags.map(({ tag }) => tag)}
          lists={peopleLists.lists.map(({ name }) => name)}
          estimate={estimateText(queued.estimateAdding(listImport.fetchCount), t)}
          onStart={listImport.start}
          onCancel={listImport.cancel}
          onClose={listImport.close}
        />
      )}
    </>
  );
}

const loadPalette = () => import('../../components/library/palette/command-palette.tsx');

/** nb. Only when it is needed: while a library of 100,000 loads, its entries change at each batch. */
const bySlug = oncePer(
  (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.slug, entry])),
);

/** One object, so that it isn't taken for another result. */
const noneFound: readonly ProfileSummary[] = [];
