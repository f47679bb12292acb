import { reservedSlugs } from './faults/reserved-slugs.ts';
import { SANDBOX_OTP } from './one-time-passwords.ts';
import { readProfiles } from './profiles.ts';
import type { Sandbox } from './server.ts';

/** What `npm run sandbox` prints: the addresses, keys and slugs, and how to start a browser. */
export function startupMessage({ apiUrl, tlsPort, certificateFingerprint }: Sandbox): string {
  return `Calling Card sandbox

  API over HTTP   ${apiUrl}/linkedin-agent/
  Control         ${apiUrl}/__sandbox/requests
  TLS             127.0.0.1:${tlsPort}, for api.outx.ai and *.linkedin.com
  API keys        any that starts with outx_, except outx_invalid…
  Email sign-in   the code is always ${SANDBOX_OTP}

To start a browser that uses the sandbox for both services:

  chromium --user-data-dir="$(mktemp -d)" \\
    --host-resolver-rules="MAP * 127.0.0.1:${tlsPort}" \\
    --ignore-certificate-errors-spki-list=${certificateFingerprint} \\
    https://www.linkedin.com/feed/

People (any other slug returns a generated person):

${listed(readProfiles().all.map(({ slug }) => slug))}

Faults (most also with -on-create or -on-poll):

${listed(reservedSlugs.map(({ slug }) => slug).filter((slug) => !/-on-(create|poll)$/.test(slug)))}

Press Ctrl-C to stop.`;
}

function listed(slugs: readonly string[]): string {
  return slugs.map((slug) => `  ${slug}`).join('\n');
}
