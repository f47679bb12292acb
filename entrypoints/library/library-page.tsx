import { useCallback, useMemo, useState } from 'preact/hooks';
import { DeleteEverythingDialog } from '../../components/library/delete-everything-dialog.tsx';
import { ExportDialog } from '../../components/transfer/export-dialog.tsx';
import { ImportDialog } from '../../components/transfer/import-dialog.tsx';
import { LibraryView } from '../../components/library/library-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library } from '../../utils/store/library.ts';
import type { SettingsStore } from '../../utils/store/settings.ts';
import { useClock } from '../shared/use-clock.ts';
import { useLibraryIndex } from '../shared/use-library-index.ts';
import { useStoredOptions } from '../shared/use-stored-options.ts';
import { useSubject } from '../shared/use-subject.ts';
import { useWishes } from '../shared/use-fetch-commands.ts';
import { OpenPerson } from './open-person.tsx';
import { useExport } from './use-export.ts';
import { useFound } from './use-found.ts';
import { useImport } from './use-import.ts';
import { useNotes } from './use-notes.ts';
import { useStanding } from './use-library-overview.ts';
import { useTurns } from './use-start-times.ts';
import { useView } from './use-view.ts';

/** The library page: what is stored and asked for goes in, what the person does goes out. */
export function LibraryPage({ library, settings }: { library: Library; settings: SettingsStore }) {
  const { view, setQuery, open } = useView();
  const { wishes, run, trouble, onFault } = useWishes();
  const options = useStoredOptions(settings);
  const standing = useStanding(library, onFault);
  // nb. Not before the first screenful is there: the storage would be busy with the rest.
  const index = useLibraryIndex(library, standing !== undefined, onFault);
  const subject = useSubject(library, view.open, onFault);
  const now = useClock(subject?.task);
  const turns = useTurns(library, options?.settings.limits, onFault);
  const { found, suggestions } = useFound(index, view.query, now, standing?.newest ?? []);
  const notes = useNotes(onFault);
  const exporting = useExport(library);
  const importing = useImport(library);
  const [wiping, setWiping] = useState<'asking' | 'deleting' | 'failed'>();

  const wipe = useCallback(async () => {
    setWiping('deleting');
    const isDone = await run(() => sendMessage('deleteEverything'));
    setWiping(isDone ? undefined : 'failed');
  }, [run]);

  const remove = async (slugs: readonly Slug[]) => {
    const isDone = await run(() => sendMessage('remove', { slugs }));
    if (isDone && view.open !== undefined && slugs.includes(view.open)) open(undefined);
  };

  const total = index.isWhole ? index.entries.length : (standing?.count ?? 0);
  const exportThese = (which: readonly Slug[] | 'found') =>
    exporting.ask(which === 'found' ? found.map(({ slug }) => slug) : which);
  const openSummary = useMemo(
    () => index.entries.find(({ slug }) => slug === view.open),
    [index, view.open],
  );
  const undoable = standing?.undoable;
  return (
    <>
      <LibraryView
        now={now}
        query={view.query}
        onQuery={setQuery}
        found={found}
        total={total}
        loading={index.isWhole ? undefined : { loaded: index.entries.length, total }}
        suggestions={suggestions}
        open={view.open}
        openSummary={openSummary}
        onOpen={open}
        detail={
          options &&
          subject &&
          subject.slug === view.open && (
            <OpenPerson
              now={now}
              subject={subject}
              hasKey={options.savedKey !== undefined}
              turnAt={turns.get(subject.slug)}
              tags={suggestions.tags}
              unsavedNote={notes.unsaved.get(subject.filed?.slug ?? subject.slug)}
              wishes={wishes}
              run={run}
              onNote={(slug, note) => void notes.save(slug, note)}
            />
          )
        }
        trouble={trouble}
        undo={
          undoable && {
            count: undoable.count,
            onUndo: () => void run(() => sendMessage('undoRemove', { batch: undoable.batch })),
            onDismiss: () => void run(() => sendMessage('finishRemove', { batch: undoable.batch })),
          }
        }
        actions={{
          star: (slugs, starred) => void run(() => sendMessage('star', { slugs, starred })),
          remove,
          exportProfiles: exportThese,
          importProfiles: importing.begin,
          deleteEverything: () => setWiping('asking'),
          openOptions: () => void openOptions(),
        }}
      />
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
          onImport={importing.consent}
          onCancel={importing.cancel}
          onClose={importing.close}
        />
      )}
      {wiping && (
        <DeleteEverythingDialog
          count={total}
          state={wiping}
          onExport={() => {
            setWiping(undefined);
            exportThese(index.entries.map(({ slug }) => slug));
          }}
          onDelete={() => void wipe()}
          onClose={() => setWiping(undefined)}
        />
      )}
    </>
  );
}
