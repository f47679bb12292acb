import fc from 'fast-check';
import { omitUndefined } from '../../../utils/profile/omit-undefined.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { documentId } from '../../../utils/sharing/document-id.ts';
import { mergeDocuments } from '../../../utils/sharing/merge-documents.ts';
import { contributionOf, emptyBase } from '../../../utils/sharing/person-record.ts';
import type { Stamp } from '../../../utils/sharing/stamp.ts';
import { emptyDocument, type TeamDocument } from '../../../utils/sharing/team-document.ts';
import { slugOf } from '../profile/slug-of.ts';
import { records } from '../versions/arbitrary-records.ts';

export const token = slugOf('ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc');
/** A person's slugs: two addresses and a member token. */
export const slugs: readonly Slug[] = [slugOf('ada'), slugOf('ada-king'), token];

export const stamps: fc.Arbitrary<Stamp> = fc.record({
  at: fc.nat(20),
  by: fc.constantFrom('Kim', 'Lee'),
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** What a device contributes about one person, with any stamps, and some deleted or moved. */
export const documents: fc.Arbitrary<TeamDocument> = fc
  .constantFrom(...slugs)
  .chain((slug) =>
    fc.record({
      record: records(slug).filter(({ saved }) => !saved.listed),
      stamp: stamps,
      other: stamps,
      alias: fc.constantFrom(...slugs),
      superseded: fc.array(fc.nat(12), { maxLength: 2 }),
      deleted: maybe(stamps),
      movedTo: fc.option(fc.constantFrom(...slugs.map(documentId)), { nil: undefined, freq: 6 }),
      sharesNotes: fc.boolean(),
      parser: fc.constantFrom(1, 2),
    }),
  )
  .map(({ record, stamp, other, alias, superseded, deleted, movedTo, sharesNotes, parser }) => {
    const contribution = contributionOf(
      { ...record, aliases: [...new Set([...record.aliases, alias])].sort() },
      omitUndefined({
        ...emptyBase,
        // nb. What is left of a combined version is never superseded itself.
        superseded: superseded.filter((time) => time !== record.saved.fetchedAt),
        deleted,
      }),
      { editedAt: stamp.at, by: stamp.by, sharesNotes, parser },
    );
    if (!contribution?.versions.length) throw new Error('Every generated record fits.');
    return mergeDocuments(
      emptyDocument,
      omitUndefined({ ...contribution, movedTo, fetched: other }),
    );
  });
