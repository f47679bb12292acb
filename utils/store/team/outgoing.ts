import type { OutgoingDocument, OutgoingPerson } from '../../engine/ports/team.ts';
import { slugsOfRecord } from '../../profile/identity.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import { isMemberToken, type Slug } from '../../profile/slug.ts';
import { canonicalId, documentId } from '../../sharing/document-id.ts';
import { emptyBase } from '../../sharing/person-record.ts';
import { emptyDocument } from '../../sharing/team-document.ts';
import { mergeRecords } from '../../versions/merge-records.ts';
import { redateRecord } from '../../versions/redate-record.ts';
import { replaceRecords } from '../merge-people.ts';
import { readRecord } from '../read-record.ts';
import type { TeamDocRow, UnsyncedRow } from '../schema.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { baseOf, contributionNow, isLive, rowsOf, type TeamContext } from './team-rows.ts';

/**
 * What is to be sent of a marked person; `undefined` while the user can still undo a deletion. A fetch that is dated
 * ahead of the server's clock becomes one of now: otherwise no later fetch of a colleague could be newer.
 */
export async function outgoingPerson(
  tx: WriteTransaction,
  { slug: marked, count }: UnsyncedRow,
  context: TeamContext,
): Promise<OutgoingPerson | undefined> {
  // nb. The keys of this store are slugs: only parsed ones are ever written.
  const slug = marked as Slug;
  if ((await tx.objectStore('trash').getKey(slug)) !== undefined) return undefined;
  const rows = await rowsOf(tx, [slug]);
  const stored = await readRecord(tx, slug);
  if (!stored) return { slug, count, redirects: deletions(rows) };
  const nothing = { slug, count, redirects: [] };
  if (stored.saved.listed) return nothing;
  const redated = redateRecord(stored, context.now + context.clockOffset);
  const record = redated === stored ? stored : mergeRecords(undefined, redated);
  if (record !== stored) await replaceRecords(tx, [stored], record);
  const document = await contributionNow(tx, record, [slug], baseOf(rows) ?? emptyBase, context);
  // nb. All versions of a record that was combined in two ways at once may be superseded.
  if (!document || document.versions.length === 0) return nothing;
  const id = bestId(slugsOfRecord(record), rows);
  const mark = await tx.objectStore('unsynced').get(slug);
  return {
    slug,
    count: mark?.count ?? count,
    person: outgoing(
      id,
      rows.find((row) => row.id === id),
      document,
    ),
    redirects: rows
      .filter((row) => isLive(row) && row.id !== id)
      .map((row) => outgoing(row.id, row, { ...emptyDocument, movedTo: id })),
  };
}

const outgoing = (
  id: string,
  row: TeamDocRow | undefined,
  document: OutgoingDocument['document'],
): OutgoingDocument =>
  omitUndefined({ id, rev: row?.rev, document, conflicts: row?.conflicts ?? [] });

const deletions = (rows: readonly TeamDocRow[]): readonly OutgoingDocument[] =>
  rows
    .filter((row) => isLive(row) && row.deleted !== undefined)
    .map((row) => outgoing(row.id, row, omitUndefined({ ...emptyDocument, deleted: row.deleted })));

/** The best id for the person's document, of those that it may have, or that its documents lead to. */
function bestId(slugs: readonly Slug[], rows: readonly TeamDocRow[]): string {
  const known = rows.map(({ id, movedTo }) => movedTo ?? id);
  const tokens = slugs.filter(isMemberToken).map(documentId);
  const [first = documentId(slugs[0] as Slug), ...others] = [...known, ...tokens];
  return canonicalId([first, ...others]);
}
