import type { ListEdit, Membership, PeopleList } from '../../profile/people-list.ts';
import type { Slug } from '../../profile/slug.ts';

/** The lists of people as pages read them. Every method rejects when the storage does. */
export interface ListReader {
  /** All lists, in their order. */
  all(): Promise<readonly PeopleList[]>;
  /** Who is in which list, by the list's id, in no particular order. */
  members(): Promise<ReadonlyMap<string, ReadonlySet<Slug>>>;
  /** The members of one list, in their order. */
  membersOf(listId: string): Promise<readonly Membership[]>;
}

/** What the background writes about lists. Every method rejects when the storage does. */
export interface ListWriter {
  /** Makes a change at `now` (ms since the epoch). A deleted list can be put again until it is purged. */
  edit(edit: ListEdit, now: number): Promise<void>;
  /** Forgets lists that were deleted before `time`, and who was in them. */
  purge(time: number): Promise<void>;
}
