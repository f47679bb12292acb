import type { Slug } from '../../utils/profile/slug.ts';
import type { QueueEdit } from '../../utils/queue/queue-entry.ts';
import type { FetchActions } from '../fetching/fetch-actions.ts';

/** What the user can do in the queue, and about fetches of their own, which don't wait in it. */
export interface QueueActions extends FetchActions {
  edit(edit: QueueEdit): void;
  showPerson(slug: Slug): void;
  showList(listId: string): void;
  importList(): void;
}
