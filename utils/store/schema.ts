import type { DBSchema } from 'idb';
import type { Annotation } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import type { IndexRow } from '../search/index-row.ts';
import type { Activity } from '../task/activity.ts';
import type { Task } from '../task/task.ts';

/** The database's version. Each version ever released has a frozen fixture and a step in `upgrade`. */
export const databaseVersion = 3;

/** A stored task. `unsettled` is there, and so in the index, only while the task is. */
export type TaskRow = Task & { readonly unsettled?: 1 };

/** The answer that a filed profile was made from, as OutX sent it. */
export interface AnswerRow {
  readonly slug: Slug;
  readonly fetchedAt: number;
  readonly raw: unknown;
}

/** Another slug that an answer named for a profile filed under `slug`. */
export interface AliasRow {
  readonly alias: Slug;
  readonly slug: Slug;
}

/** What the person has put to a profile; no row where nothing. */
export interface AnnotationRow extends Annotation {
  readonly slug: Slug;
}

/**
 * A profile that the person deleted and may still want back. It has left the index, and no page
 * shows it; its other rows stay where they are until the deletion is final.
 */
export interface TrashRow {
  readonly slug: Slug;
  /** Those deleted at once share a number, ms since the epoch or a little more. */
  readonly batch: number;
  readonly row: IndexRow;
  readonly task?: TaskRow;
}

/** A record of a file that is being imported: part of the library only once all of the file is here. */
export interface StagedRow {
  readonly id?: number;
  readonly importId: string;
  /** Ms since the epoch. */
  readonly at: number;
  readonly record: LibraryRecord;
}

/** A create call that was sent, for the pace; `id` is given by the database. */
export interface CreateRow {
  readonly id?: number;
  readonly at: number;
}

/** A wrapping key of the vault; non-extractable, so its bytes never leave the browser. */
export interface KeyRow {
  readonly name: string;
  readonly key: CryptoKey;
}

/** Light rows stand apart from full ones, so that a list of thousands reads none of the latter. */
export interface CallingCardSchema extends DBSchema {
  tasks: { key: string; value: TaskRow; indexes: { unsettled: 1 } };
  summaries: { key: string; value: IndexRow; indexes: { fetchedAt: number } };
  profiles: { key: string; value: SavedProfile };
  versions: { key: [string, number]; value: ProfileVersion };
  answers: { key: string; value: AnswerRow };
  annotations: { key: string; value: AnnotationRow };
  aliases: { key: string; value: AliasRow; indexes: { slug: string } };
  trash: { key: string; value: TrashRow; indexes: { batch: number } };
  staged: { key: number; value: StagedRow; indexes: { importId: string } };
  creates: { key: number; value: CreateRow; indexes: { at: number } };
  activity: { key: number; value: Activity };
  keys: { key: string; value: KeyRow };
}
