import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PersonTools as PersonToolsView } from '../../components/card/person-tools.tsx';
import type { Refreshing } from '../../components/fetching/refresh-button.tsx';
import { openLibrary } from '../../utils/browser/own-pages.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { AnnotationEdit } from '../../utils/profile/annotation-edit.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { libraryAddress } from '../../utils/search/library-address.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { suggestionsOf } from '../../utils/search/suggestions.ts';
import type { Database } from '../../utils/store/database.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { createListStore } from '../../utils/store/list-store.ts';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { annotate } from '../shared/annotate.ts';
import { followIndex } from '../shared/follow-index.ts';
import type { Commands } from '../shared/use-commands.ts';
import { useCopy } from '../shared/use-copy.ts';
import type { Edit } from '../shared/use-edits.ts';
import { useListEdits } from '../shared/use-list-edits.ts';
import { useNotes } from '../shared/use-notes.ts';
import { usePeopleLists } from '../shared/use-people-lists.ts';
import { useSending } from './use-sending.tsx';

export interface PersonToolsProps {
  database: Database;
  library: Library;
  saved: SavedProfile;
  annotation: ProfileState['annotation'];
  refreshing: Refreshing;
  commands: Pick<Commands, 'run' | 'onFault'>;
  /** What else the row of tools has. */
  furtherTools?: ((slug: Slug) => ComponentChildren) | undefined;
}

/** What can be done with the shown person, connected with the store and the background. */
export function PersonTools({ database, library, saved, annotation, ...props }: PersonToolsProps) {
  const { run, onFault } = props.commands;
  const { slug } = saved;
  const [details, listStore] = useMemo(
    () => [createLibraryDetails(database), createListStore(database)],
    [database],
  );
  const copying = useCopy(details);
  const notes = useNotes(run);
  const peopleLists = usePeopleLists(listStore, undefined, onFault);
  const runAll = async ({ steps }: Edit) => {
    for (const step of steps) if (!(await run(step))) return;
  };
  // nb. The popup shows no number of people, so that it needn't know who is saved.
  const { toChoose } = useListEdits(peopleLists, isAnyone, runAll, () => {});
  const { tags, readTags } = useAllTags(library, onFault);
  const sending = useSending(database, slug, props.commands);
  const edit = (edit: AnnotationEdit) => void run(() => annotate([slug], edit));
  const unsavedNote = notes.unsaved.get(slug);
  return (
    <PersonToolsView
      slug={slug}
      annotation={unsavedNote === undefined ? annotation : { ...annotation, note: unsavedNote }}
      unsaved={unsavedNote !== undefined}
      tags={tags}
      lists={toChoose}
      refreshing={props.refreshing}
      copied={copying.outcomeOf(slug)}
      furtherTools={props.furtherTools?.(slug)}
      sharing={sending.sharing}
      sharesNotes={sending.sharesNotes}
      actions={{
        star: (starred) => edit({ kind: 'star', starred }),
        addTag: (tag) => edit({ kind: 'add-tag', tag }),
        removeTag: (tag) => edit({ kind: 'remove-tag', tag }),
        setNote: (note) => void notes.save(slug, note),
        copy: (format) => copying.copy(saved, format),
        openInLibrary: () =>
          void openLibrary(libraryAddress({ view: 'people', query: defaultQuery, open: slug })),
        sendTo: sending.sendTo,
        readTags,
      }}
    />
  );
}

const isAnyone = () => true;

/** All tags in the library. nb. Read when they are needed: that takes a while in a large library. */
function useAllTags(library: Library, onFault: Commands['onFault']) {
  const [areWanted, setWanted] = useState(false);
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(
    () =>
      areWanted
        ? followIndex(
            library,
            ({ entries }) => setTags(suggestionsOf(entries).tags.map(({ tag }) => tag)),
            onFault,
          )
        : undefined,
    [areWanted, library, onFault],
  );
  return { tags, readTags: () => setWanted(true) };
}
