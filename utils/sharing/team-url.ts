/** The longest address of a database, in UTF-16 units. */
export const maxTeamUrlLength = 2_000;

/** Why an address isn't one of a team's database. */
export type TeamUrlProblem =
  /** Not an address with a name of a database at its end. */
  | 'not-a-database'
  /** Not https: only on this computer, a database may do without. */
  | 'not-secure'
  /** It has a name or a password in it, which must be sealed. */
  | 'has-password';

const databaseName = /^[a-z][a-z\d_$()+-]*$/;
const ownComputer = /^(?:localhost|127\.0\.0\.1)$/;

/** Reads a typed address of a database: without a slash at its end. */
export function readTeamUrl(
  typed: string,
): { readonly url: string } | { readonly problem: TeamUrlProblem } {
  const url = typed.length > maxTeamUrlLength ? null : URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return { problem: 'not-a-database' };
  if (url.username !== '' || url.password !== '') return { problem: 'has-password' };
  const isSecure = url.protocol === 'https:' || ownComputer.test(url.hostname);
  if (!isSecure) return { problem: 'not-secure' };
  const path = url.pathname.replace(/\/$/, '');
  const isDatabase = databaseName.test(path.split('/').at(-1) ?? '');
  if (!isDatabase || url.search !== '' || url.hash !== '') return { problem: 'not-a-database' };
  return { url: url.origin + path };
}
