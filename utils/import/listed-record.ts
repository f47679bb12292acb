import { dataIn, emptyAnnotation } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ListedPerson } from './listed-person.ts';

/** What all people of a list get, as it is saved. */
export interface ListedAs {
  readonly tag?: string | undefined;
  /** The name of the list that they are put into. */
  readonly list?: string | undefined;
}

/** The record of a person of a list, who isn't fetched yet. `importedAt` is in ms since the epoch. */
export function listedRecord(
  { slug, name, company, role, connectedAt, data = [] }: ListedPerson,
  importedAt: number,
  { tag, list }: ListedAs = {},
): LibraryRecord {
  const position = omitUndefined({ title: role, company, isCurrent: true });
  const profile = omitUndefined({
    slug,
    name,
    positions: role === undefined && company === undefined ? [] : [position],
    education: [],
    skills: [],
  });
  const listed = omitUndefined({ connectedAt });
  return {
    slug,
    saved: { slug, profile, fetchedAt: importedAt, listed },
    versions: [],
    annotation: {
      ...emptyAnnotation,
      ...(tag !== undefined && { tags: [tag] }),
      ...dataIn(data),
    },
    aliases: [],
    ...(list !== undefined && { lists: [list] }),
  };
}
