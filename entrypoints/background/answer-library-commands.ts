import type { Curation } from '../../utils/engine/curation.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import type { ImportResult } from '../../utils/messages/protocol.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Answers what our pages ask to be done with the library. `pump` sees to what is due afterwards. */
export function answerCuration(
  curation: Curation,
  identity: Identity,
  pump: () => Promise<void>,
): void {
  const { command, fromOwnPages } = handlersFor(identity);
  onMessage(
    'annotate',
    command('annotate', ({ slug, edit }) => curation.annotate(slug, edit)),
  );
  onMessage(
    'star',
    command('star', ({ slugs, starred }) => curation.star(slugs, starred)),
  );
  onMessage(
    'remove',
    command('remove', ({ slugs }) => curation.remove(slugs)),
  );
  onMessage(
    'undoRemove',
    command('undoRemove', ({ batch }) => curation.undoRemove(batch)),
  );
  onMessage(
    'finishRemove',
    command('finishRemove', ({ batch }) => curation.finishRemove(batch)),
  );
  onMessage(
    'deleteEverything',
    command('deleteEverything', async () => {
      await curation.deleteEverything();
      // nb. It finds no task any more, and so lets the alarm go.
      void pump();
    }),
  );
  onMessage(
    'stageImport',
    command('stageImport', ({ importId, records }) => curation.stageImport(importId, records)),
  );
  onMessage(
    'commitImport',
    fromOwnPages(
      'commitImport',
      async ({ importId, count }): Promise<ImportResult> => ({
        ok: true,
        changed: await curation.commitImport(importId, count),
      }),
      (failure) => ({ ok: false, failure }),
    ),
  );
  onMessage(
    'discardImport',
    command('discardImport', ({ importId }) => curation.discardImport(importId)),
  );
}
