import type { ChangeKind } from '../utils/profile/change.ts';
import type { MessageKey } from './words.tsx';

/** What changed, as short as a list wants it. */
export const shortChange: Readonly<Record<ChangeKind, MessageKey>> = {
  'new-role': 'library_change_new_role',
  promoted: 'library_change_promoted',
  left: 'library_change_left',
  retitled: 'library_change_retitled',
  moved: 'library_change_moved',
  renamed: 'library_change_renamed',
  'new-headline': 'library_change_new_headline',
  'new-education': 'library_change_new_education',
  'new-skills': 'library_change_new_skills',
  'new-about': 'library_change_new_about',
  'more-followers': 'library_change_more_followers',
};
