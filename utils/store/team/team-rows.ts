import type { JoinedTeam, TeamTimes } from '../../engine/ports/team.ts';
import { parserVersion } from '../../parsing/parser-version.ts';
import type { LibraryRecord } from '../../profile/library-record.ts';
import type { Slug } from '../../profile/slug.ts';
import { contributionOf, mergeBases, type TeamBase } from '../../sharing/person-record.ts';
import type { TeamDocument } from '../../sharing/team-document.ts';
import type { TeamDocRow } from '../schema.ts';
import type { WriteTransaction } from '../write-transaction.ts';

/** What taking and sending documents needs to know. */
export interface TeamContext extends TeamTimes {
  readonly team: JoinedTeam;
}

/** What is known of the documents of people, each once. */
export async function rowsOf(
  tx: WriteTransaction,
  slugs: readonly Slug[],
  row?: TeamDocRow,
): Promise<readonly TeamDocRow[]> {
  const index = tx.objectStore('teamDocs').index('slug');
  const rows = await Promise.all(slugs.map((slug) => index.getAll(slug)));
  const all = [...rows.flat(), ...(row ? [row] : [])];
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

/** What is known of these documents of one person. `undefined` if none was ever taken or sent. */
export function baseOf(rows: readonly TeamDocRow[]): TeamBase | undefined {
  const [first, ...others] = rows.filter((row) => row.newest !== undefined || row.deleted);
  return first && others.reduce<TeamBase>(mergeBases, first);
}

/** What our record, which is saved under these slugs, adds to the team's document. */
export async function contributionNow(
  tx: WriteTransaction,
  record: LibraryRecord,
  slugs: readonly Slug[],
  base: TeamBase,
  { team, clockOffset }: TeamContext,
): Promise<TeamDocument | undefined> {
  const marks = await Promise.all(slugs.map((slug) => tx.objectStore('unsynced').get(slug)));
  const editedAt = Math.max(...marks.map((mark) => mark?.editedAt ?? -Infinity));
  return contributionOf(record, base, {
    editedAt: editedAt > -Infinity ? editedAt + clockOffset : undefined,
    by: team.name,
    sharesNotes: team.sharesNotes ?? false,
    parser: parserVersion,
  });
}

/** Whether a document leads nowhere else. */
export const isLive = ({ movedTo }: TeamDocRow): boolean => movedTo === undefined;
