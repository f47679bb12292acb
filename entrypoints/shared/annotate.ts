import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { type AnnotationEdit, editAnnotation } from '../../utils/profile/annotation-edit.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { foresee } from './foreseen.ts';
import { readAgain } from './on-change.ts';

/**
 * Edits the annotations of these people. This page shows the edit at once, and what is stored again if it
 * fails. Rejects like `sendMessage`.
 */
export async function annotate(
  slugs: readonly Slug[],
  edit: AnnotationEdit,
): Promise<CommandResult> {
  foresee(slugs, (before) => editAnnotation(before, edit));
  let result: CommandResult | undefined;
  try {
    result = await sendMessage('annotate', { slugs, edit });
    return result;
  } finally {
    if (!result?.ok) readAgain(slugs);
  }
}
