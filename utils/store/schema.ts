import type { DBSchema } from 'idb';
import type { Delivery, DestinationHold } from '../delivery/delivery.ts';
import type { Destination } from '../delivery/destination.ts';
import type { LongText } from '../engine/ports/library.ts';
import type { SealedKey } from '../engine/ports/settings.ts';
import type { Annotation } from '../profile/annotation.ts';
import type { Membership, PeopleList } from '../profile/people-list.ts';
import type { SavedPosts } from '../profile/post.ts';
import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import type { News } from '../queue/news.ts';
import type { QueueEntry, QueueState } from '../queue/queue-entry.ts';
import type { Watch } from '../queue/watch.ts';
import type { SentCreate } from '../rate-limit/sent-create.ts';
import type { IndexRow } from '../search/index-row.ts';
import type { PackedRows } from '../search/packed-rows.ts';
import type { TeamBase } from '../sharing/person-record.ts';
import type { Activity } from '../task/activity.ts';
import type { Task } from '../task/task.ts';

/** The database's version. Every released version has a frozen fixture and a step in `upgrade`. */
export const databaseVersion = 8;

/** A stored task, without its type. `unsettled` is set, which puts it in the index, until the task is settled. */
export type TaskRow = Task & { readonly unsettled?: 1 };

/** The answer that a saved profile was parsed from, as OutX sent it. */
export interface AnswerRow {
  readonly slug: Slug;
  readonly fetchedAt: number;
  readonly raw: unknown;
}

/** A person's posts. Nobody without a saved profile has any. */
export interface PostsRow extends SavedPosts {
  readonly slug: Slug;
  /** The row before this one, if it couldn't be read. */
  readonly unreadable?: unknown;
}

/** Another slug that OutX reported for the profile saved under `slug`. */
export interface AliasRow {
  readonly alias: Slug;
  readonly slug: Slug;
}

/**
 * A copy of all index rows whose slugs are in a range, as `summaries` has them. Reading 100,000 rows one by one takes
 * many times longer. nb. It is exact: whoever writes one of its index rows deletes it in the same transaction.
 */
export interface IndexBlock {
  /** The first slug of the range, and the first after it. */
  readonly from: string;
  readonly until: string;
  /** How many rows it has. */
  readonly count: number;
  readonly packed: PackedRows;
  /** The rows that can't be read, as they are. */
  readonly unreadable?: readonly unknown[];
}

/** The user's annotation of a profile. An empty one has no row. */
export interface AnnotationRow extends Annotation {
  readonly slug: Slug;
}

/**
 * A deleted profile that the user can still restore. Its index row is here, so no page shows it; its
 * other rows stay in their stores until the deletion is final.
 */
export interface TrashRow {
  readonly slug: Slug;
  /** Profiles that were deleted together share a number: ms since the epoch, or a little more. */
  readonly batch: number;
  readonly row: IndexRow;
  readonly task?: TaskRow;
  /** The entry of the queue that the deletion removed. */
  readonly entry?: QueueEntry;
}

/** A list. A deleted one can be restored until it is purged. */
export interface ListRow extends PeopleList {
  /** Ms since the epoch. */
  readonly deletedAt?: number;
}

/** A record of a file that is being imported. It isn't part of the library until the import is committed. */
export interface StagedRow {
  readonly id?: number;
  readonly importId: string;
  /** Ms since the epoch. */
  readonly at: number;
  /** A `LibraryRecord` as JSON, which a page stores fast, whatever is in it. */
  readonly json: string;
}

/** A create call that was sent, for the rate limit. The database assigns `id`. */
export interface CreateRow extends SentCreate {
  readonly id?: number;
}

/** A destination, with its secret as the vault seals it. */
export type DestinationRow = Destination & {
  readonly secret?: SealedKey;
  readonly hold?: DestinationHold;
};

/** A wrapping key of the vault. It isn't extractable, so its bytes never leave the browser. */
export interface KeyRow {
  readonly name: string;
  readonly key: CryptoKey;
}

/** What is known of a document in the team's database. The document itself isn't kept: the library has its content. */
export interface TeamDocRow extends TeamBase {
  readonly id: string;
  /** The slug that the person is saved under, or was. */
  readonly slug: Slug;
  /** The revision that was last taken or stored. Absent before. */
  readonly rev?: string;
  /** The document that it leads to. */
  readonly movedTo?: string;
  /** When the saved version last came from a colleague, ms since the epoch. */
  readonly arrivedAt?: number;
  /** The revisions to delete with the next one. */
  readonly conflicts?: readonly string[];
}

/** Someone whose record, annotation or deletion isn't in the team's database yet. */
export interface UnsyncedRow {
  readonly slug: Slug;
  /** How often it was marked. */
  readonly count: number;
  /** When the user last changed the annotation, ms since the epoch. */
  readonly editedAt?: number;
}

/**
 * `summaries` are apart from `profiles`, so that a list of thousands doesn't read whole profiles, and
 * `texts` are apart from `summaries`, which must stay small.
 */
export interface CallingCardSchema extends DBSchema {
  tasks: { key: string; value: TaskRow; indexes: { unsettled: 1 } };
  postTasks: { key: string; value: TaskRow; indexes: { unsettled: 1 } };
  summaries: { key: string; value: IndexRow; indexes: { fetchedAt: number } };
  indexBlocks: { key: [string, string, number]; value: IndexBlock };
  texts: { key: string; value: LongText };
  profiles: { key: string; value: SavedProfile };
  versions: { key: [string, number]; value: ProfileVersion };
  answers: { key: string; value: AnswerRow };
  posts: { key: string; value: PostsRow };
  annotations: { key: string; value: AnnotationRow };
  aliases: { key: string; value: AliasRow; indexes: { slug: string } };
  lists: { key: string; value: ListRow };
  members: { key: [string, Slug]; value: Membership; indexes: { slug: string } };
  queue: {
    key: string;
    value: QueueEntry;
    indexes: {
      next: [QueueEntry['state'], QueueEntry['kind'], number];
      list: [string, QueueEntry['state']];
    };
  };
  queueState: { key: string; value: QueueState };
  watches: { key: string; value: Watch };
  news: { key: [string, number]; value: News };
  destinations: { key: string; value: DestinationRow };
  deliveries: {
    key: [string, string];
    value: Delivery;
    indexes: {
      due: [string, number];
      delivered: [string, number];
      dead: [string, number];
      slug: string;
    };
  };
  trash: { key: string; value: TrashRow; indexes: { batch: number } };
  staged: { key: number; value: StagedRow; indexes: { importId: string } };
  creates: { key: number; value: CreateRow; indexes: { at: number } };
  activity: { key: number; value: Activity };
  /** Single rows: `config`, `state`, `claims`. */
  team: { key: string; value: unknown };
  teamDocs: { key: string; value: TeamDocRow; indexes: { slug: string } };
  unsynced: { key: string; value: UnsyncedRow };
  keys: { key: string; value: KeyRow };
}
