/**
 * Whether nobody between this machine and the host can read what is sent to the URL: it is encrypted, or the host is this
 * machine. A name and password in the URL are refused, because addresses are shown.
 */
export const isConfidential = ({ protocol, hostname, username, password }: URL): boolean =>
  username === '' &&
  password === '' &&
  (protocol === 'https:' || (protocol === 'http:' && localHosts.includes(hostname)));

const localHosts: readonly string[] = ['localhost', '127.0.0.1'];

/** What is wrong with an address that was typed. */
export type UrlProblem = 'not-a-url' | 'not-https' | 'has-password';

/** Reads an address that was typed and that secrets may be sent to: see `isConfidential`. */
export function readTypedUrl(typed: string): URL | UrlProblem {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return 'not-a-url';
  if (url.username !== '' || url.password !== '') return 'has-password';
  return isConfidential(url) ? url : 'not-https';
}
