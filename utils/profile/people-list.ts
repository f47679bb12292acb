import * as z from 'zod/mini';
import { cleanTag, maxTagLength } from './annotation.ts';
import { slugSchema } from './profile-schema.ts';
import type { Slug } from './slug.ts';

/** A list of people that the user made. Who is in it is stored apart: see `Membership`. */
export interface PeopleList {
  /** A random UUID. */
  readonly id: string;
  readonly name: string;
  /** Lists are shown in ascending order of it. */
  readonly position: number;
}

/** That a person is in a list. A slug may be in a list before its profile is saved. */
export interface Membership {
  readonly listId: string;
  readonly slug: Slug;
  /** The people of a list are shown in ascending order of it. */
  readonly position: number;
}

/** As many as fit on a screen by far. */
export const maxLists = 1000;

/** A change of the lists. */
export type ListEdit =
  /** Creates the list, changes its name or position, or restores it after `delete`. */
  | { readonly kind: 'put'; readonly list: PeopleList }
  /** Deletes the list, not its people. */
  | { readonly kind: 'delete'; readonly listId: string }
  /** Adds people, or moves those who are in the list. */
  | { readonly kind: 'add'; readonly members: readonly Membership[] }
  | { readonly kind: 'remove'; readonly listId: string; readonly slugs: readonly Slug[] };

/** Returns a typed name as it is saved; `undefined` if nothing visible is left or it is too long. */
export const cleanListName: (typed: string) => string | undefined = cleanTag;

const id = z.string().check(z.minLength(1), z.maxLength(64));
const position = z.number();

/** A list. */
export const peopleListSchema = z.object({
  id,
  name: z.string().check(z.minLength(1), z.maxLength(maxTagLength)),
  position,
}) satisfies z.ZodMiniType<PeopleList>;

/** A membership. */
export const membershipSchema = z.object({
  listId: id,
  slug: slugSchema,
  position,
}) satisfies z.ZodMiniType<Membership>;

/** A change of the lists. */
export const listEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), list: peopleListSchema }),
  z.object({ kind: z.literal('delete'), listId: id }),
  z.object({ kind: z.literal('add'), members: z.array(membershipSchema) }),
  z.object({ kind: z.literal('remove'), listId: id, slugs: z.array(slugSchema) }),
]) satisfies z.ZodMiniType<ListEdit>;
