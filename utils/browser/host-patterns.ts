/** The hosts that the extension has access to from its installation on, as match patterns. nb. Read by `wxt.config.ts`: imports nothing. */
export const hostPatterns = {
  /** Requests are sent there. */
  outx: ['https://api.outx.ai/*'],
  /** The content script runs there. All of it, not only `/in/*`: it navigates between pages without loading them. */
  linkedIn: ['https://linkedin.com/*', 'https://*.linkedin.com/*'],
};

/** The hosts that the user may give access to: those of destinations and of the team's database. */
export const optionalHostPatterns = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];
