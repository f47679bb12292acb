import type { LibraryCommands } from '../../utils/engine/library-commands.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import type { CommitResult, FollowResult, RemoveResult } from '../../utils/messages/protocol.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

const failed = (failure: Failure) => ({ ok: false, failure }) as const;

/** Handles the messages that change the library. */
export function answerLibraryCommands(
  libraryCommands: LibraryCommands,
  identity: Identity,
  pump: () => Promise<void>,
): void {
  const { command, fromOwnPages, check } = handlersFor(identity);
  onMessage(
    'annotate',
    command('annotate', ({ slugs, edit }) => libraryCommands.annotate(slugs, edit)),
  );
  onMessage(
    'remove',
    fromOwnPages(
      'remove',
      async ({ slugs, batch }): Promise<RemoveResult> => ({
        ok: true,
        batch: await libraryCommands.remove(slugs, batch),
      }),
      failed,
    ),
  );
  onMessage(
    'undoRemove',
    check('undoRemove', async ({ batch }) => {
      const isUndone = await libraryCommands.undoRemove(batch);
      return isUndone ? undefined : { code: 'undo-expired', at: Date.now() };
    }),
  );
  onMessage(
    'finishRemove',
    command('finishRemove', ({ batch }) => libraryCommands.finishRemove(batch)),
  );
  onMessage(
    'deleteEverything',
    command('deleteEverything', async () => {
      await libraryCommands.deleteEverything();
      // nb. There is no task left, so the pump clears the watchdog.
      void pump();
    }),
  );
  onMessage(
    'packIndex',
    command('packIndex', ({ afresh }) => libraryCommands.packIndex(afresh)),
  );
  onMessage(
    'editLists',
    command('editLists', (edit) => libraryCommands.editLists(edit)),
  );
  onMessage(
    'commitImport',
    fromOwnPages(
      'commitImport',
      async ({ importId, count }): Promise<CommitResult> => ({
        ok: true,
        changed: await libraryCommands.commitImport(importId, count),
      }),
      failed,
    ),
  );
  onMessage(
    'followImport',
    fromOwnPages(
      'followImport',
      async ({ importId, isCancelled }): Promise<FollowResult> => ({
        ok: true,
        merged: await libraryCommands.followImport(importId, isCancelled),
      }),
      failed,
    ),
  );
}
