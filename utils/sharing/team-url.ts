import { readTypedUrl, type UrlProblem } from '../http/confidential-url.ts';

/** The longest address of a database, in UTF-16 units. */
export const maxTeamUrlLength = 2_000;

/** Why an address isn't one of a team's database: it has no name of a database at its end, or it is none for secrets. */
export type TeamUrlProblem = 'not-a-database' | Exclude<UrlProblem, 'not-a-url'>;

const databaseName = /^[a-z][a-z\d_$()+-]*$/;

/** Reads a typed address of a database: without a slash at its end. */
export function readTeamUrl(
  typed: string,
): { readonly url: string } | { readonly problem: TeamUrlProblem } {
  const url = typed.length > maxTeamUrlLength ? 'not-a-url' : readTypedUrl(typed);
  if (url === 'not-a-url') return { problem: 'not-a-database' };
  if (typeof url === 'string') return { problem: url };
  const path = url.pathname.replace(/\/$/, '');
  const isDatabase = databaseName.test(path.split('/').at(-1) ?? '');
  if (!isDatabase || url.search !== '' || url.hash !== '') return { problem: 'not-a-database' };
  return { url: url.origin + path };
}
