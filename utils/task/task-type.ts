import type { Slug } from '../profile/slug.ts';

/** What a task fetches: a profile, or the recent posts of a person. */
export const taskTypes = ['profile', 'posts'] as const;

export type TaskType = (typeof taskTypes)[number];

/** What is the same for a task in every state. */
export interface TaskBase {
  /** Absent for a profile. nb. Not stored: tasks of each type have a store of their own. */
  readonly type?: 'posts';
  readonly slug: Slug;
  /** When the user gave the command, ms since the epoch. */
  readonly askedAt: number;
}

export const typeOf = ({ type }: Pick<TaskBase, 'type'>): TaskType => type ?? 'profile';

/** Those fields of a task. */
export const baseOf = ({ slug, askedAt, type }: TaskBase): TaskBase => ({
  slug,
  askedAt,
  ...ofType(type),
});

/** The field that says the type. */
export const ofType = (type: TaskType | undefined): Pick<TaskBase, 'type'> =>
  type === 'posts' ? { type } : {};

/** Identifies a task among those of all types. A profile's is its slug. */
export type TaskKey = Slug | `posts:${string}`;

export const taskKey = ({ type, slug }: Pick<TaskBase, 'type' | 'slug'>): TaskKey =>
  type === 'posts' ? `posts:${slug}` : slug;
