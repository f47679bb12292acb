/**
 * Whether nobody between this machine and the host can read what is sent to the URL: it is encrypted, or the host is this
 * machine. A name and password in the URL are refused, because addresses are shown.
 */
export const isConfidential = ({ protocol, hostname, username, password }: URL): boolean =>
  username === '' &&
  password === '' &&
  (protocol === 'https:' || (protocol === 'http:' && localHosts.includes(hostname)));

const localHosts: readonly string[] = ['localhost', '127.0.0.1'];
