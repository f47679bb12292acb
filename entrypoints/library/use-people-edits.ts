import type { LibraryActions } from '../../components/library/library-actions.ts';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import { tsvRows } from '../../utils/export/tsv-rows.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { isSameTag } from '../../utils/profile/annotation.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { annotateSteps, type Edit } from '../shared/use-edits.ts';

/** Edits of the people in the list, of whom `summaryOf` tells what the library shows. */
export function usePeopleEdits(
  library: Pick<LibraryDetails, 'records'>,
  summaryOf: (slug: Slug) => ProfileSummary | undefined,
  edit: (edit: Edit) => Promise<void>,
  say: (text: string) => void,
) {
  const t = useTranslate();

  const star: LibraryActions['star'] = (slugs, starred) => {
    const changed = slugs.filter((slug) => (summaryOf(slug)?.starred ?? false) !== starred);
    void edit({
      steps: annotateSteps(changed, { kind: 'star', starred }),
      undo: annotateSteps(changed, { kind: 'star', starred: !starred }),
      text: plural(t, starred ? 'edit_starred' : 'edit_unstarred', changed.length),
    });
  };

  const tag: LibraryActions['tag'] = (people, name, isAdded) => {
    const changed = people
      .filter(({ tags = [] }) => tags.some((other) => isSameTag(other, name)) !== isAdded)
      .map(({ slug }) => slug);
    const added = annotateSteps(changed, { kind: 'add-tag', tag: name });
    const removed = annotateSteps(changed, { kind: 'remove-tag', tag: name });
    void edit({
      steps: isAdded ? added : removed,
      undo: isAdded ? removed : added,
      text: plural(t, isAdded ? 'edit_tagged' : 'edit_untagged', changed.length, name),
    });
  };

  const refresh = (slugs: readonly Slug[]) => {
    const each = (command: 'refresh' | 'cancel') =>
      slugs.map((slug) => () => sendMessage('command', { slug, command }));
    void edit({
      steps: each('refresh'),
      undo: each('cancel'),
      text: plural(t, 'edit_refreshed', slugs.length),
    });
  };

  const copyRows = async (slugs: readonly Slug[]) => {
    try {
      const records = await library.records(slugs);
      await navigator.clipboard.writeText(tsvRows(records, exportLabels(t)));
      say(plural(t, 'library_copied', records.length));
    } catch {
      say(t('library_not_copied'));
    }
  };
  return { star, tag, refresh, copyRows };
}
