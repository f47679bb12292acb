import type { ChangeKind } from '../utils/profile/change.ts';
import { underscored } from './underscored.ts';
import type { Words } from './words.tsx';

/** What kind of change it is, in the few words that a list's row has place for. */
export function changeBrief(kind: ChangeKind, words: Words): string {
  return words(`change_brief_${underscored(kind)}`);
}
