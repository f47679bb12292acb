import type { BrowserName } from '../../components/welcome/try-step.tsx';

/** The browser that the page is in. Of those that aren't known, most look like Chrome. */
export function browserName(): BrowserName {
  if (import.meta.env.FIREFOX) return 'firefox';
  return /\bEdg\//.test(navigator.userAgent) ? 'edge' : 'chrome';
}
