import type { DBSchema } from 'idb';
import type { FiledProfile } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { Slug } from '../profile/slug.ts';
import type { Activity } from '../task/activity.ts';
import type { Task } from '../task/task.ts';

/** The database's version. Each version ever released has a frozen fixture and a step in `upgrade`. */
export const databaseVersion = 1;

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
  summaries: { key: string; value: ProfileSummary; indexes: { fetchedAt: number } };
  profiles: { key: string; value: FiledProfile };
  answers: { key: string; value: AnswerRow };
  aliases: { key: string; value: AliasRow };
  creates: { key: number; value: CreateRow; indexes: { at: number } };
  activity: { key: number; value: Activity };
  keys: { key: string; value: KeyRow };
}
