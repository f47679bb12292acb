import { useState } from 'preact/hooks';
import type { CopyFormat, CopyOutcome } from '../../components/profile/copy-menu.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import { profileAsMarkdown } from '../../utils/export/markdown-writer.ts';
import { profileAsText } from '../../utils/export/plain-text.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import { emptyAnnotation } from '../../utils/profile/annotation.ts';
import { currentUrl } from '../../utils/profile/current-slug.ts';
import type { LibraryRecord } from '../../utils/profile/library-record.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** Copies a profile to the clipboard, and tells how the last copy of it ended. */
export function useCopy(library: Pick<LibraryDetails, 'records'>) {
  const t = useTranslate();
  const [last, setLast] = useState<{ slug: Slug; outcome: CopyOutcome }>();
  const copy = async (saved: SavedProfile, format: CopyFormat) => {
    const text =
      format === 'answer'
        ? await readAnswer(library, saved.slug)
        : copyOf(format, recordOf(saved), exportLabels(t));
    const isCopied = text !== undefined && (await copyText(text));
    const outcome = isCopied ? format : text === undefined ? 'missing' : 'refused';
    setLast({ slug: saved.slug, outcome });
  };
  return {
    copy: (saved: SavedProfile, format: CopyFormat) => void copy(saved, format),
    outcomeOf: (slug: Slug) => (last?.slug === slug ? last.outcome : undefined),
  };
}

/** What OutX sent about the profile, as JSON; `undefined` if that isn't stored. */
async function readAnswer(
  library: Pick<LibraryDetails, 'records'>,
  slug: Slug,
): Promise<string | undefined> {
  const [record] = await library.records([slug]);
  return record?.answer && JSON.stringify(record.answer.raw, undefined, 2);
}

/** What is copied: the profile without notes and tags. nb. Copies are pasted for others to read. */
const recordOf = (saved: SavedProfile): LibraryRecord => ({
  slug: saved.slug,
  saved,
  versions: [],
  annotation: emptyAnnotation,
  aliases: [],
});

function copyOf(
  format: Exclude<CopyFormat, 'answer'>,
  record: LibraryRecord,
  labels: ReturnType<typeof exportLabels>,
): string {
  switch (format) {
    case 'text':
      return profileAsText(record, labels);
    case 'markdown':
      return profileAsMarkdown(record, labels);
    case 'link':
      return currentUrl(record.saved.profile);
  }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
