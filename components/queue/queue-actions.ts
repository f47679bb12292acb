import type { Slug } from '../../utils/profile/slug.ts';
import type { QueueEdit } from '../../utils/queue/queue-entry.ts';
import type { FetchCommand } from '../../utils/task/command.ts';
import type { PassphraseAnswer } from '../../utils/task/key-lock.ts';

/** What the user can do in the queue. */
export interface QueueActions {
  edit(edit: QueueEdit): void;
  /** A fetch of the user's own, which doesn't wait in the queue. */
  command(slug: Slug, command: FetchCommand): void;
  showPerson(slug: Slug): void;
  showList(listId: string): void;
  importList(): void;
  openOptions(): void;
  /** Unlocks the key. Never rejects. */
  unlock(passphrase: string): Promise<PassphraseAnswer>;
}
