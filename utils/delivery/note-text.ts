import { changeSentence } from '../i18n/change-text.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Change } from '../profile/change.ts';
import { currentUrl } from '../profile/current-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';

/** The lines of a note on a CRM's record: the headline, what changed, and the address. Plain text. */
export const noteLines = (
  { saved }: LibraryRecord,
  changes: readonly Change[] | undefined,
  t: Translate,
): readonly string[] => [
  ...(saved.profile.headline ? [saved.profile.headline] : []),
  ...(changes ?? []).map((change) => changeSentence(change, t)),
  currentUrl(saved.profile),
];
