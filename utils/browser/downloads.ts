import type { FailureCode } from '../failure/failure.ts';
import { browser } from './browser.ts';

/**
 * What saving files without a page takes. nb. In Chromium, only a page can have the content of a file, and only an
 * offscreen document is a page that the user doesn't see.
 */
const permissions = (isFirefox: boolean): { permissions: ('downloads' | 'offscreen')[] } => ({
  permissions: isFirefox ? ['downloads'] : ['downloads', 'offscreen'],
});

/** How often the browser is asked how far a download is, and how long it may take, ms. */
const pollMs = 500;
const timeoutMs = 10 * 60 * 1000;

/**
 * Asks for the permission to save files, unless we have it. Call this synchronously in the handler of a click. Resolves
 * with whether the user grants it.
 */
export const requestDownloads = (isFirefox: boolean): Promise<boolean> =>
  browser.permissions.request(permissions(isFirefox)).catch(() => false);

/** Whether we may save files. The user can take the permission back at any time. */
export const mayDownload = (isFirefox: boolean): Promise<boolean> =>
  browser.permissions.contains(permissions(isFirefox));

/**
 * Saves what is at the address under this path in the user's downloads, with a number if there is such a file. Resolves
 * once the file is complete, with its name.
 */
export async function download(
  url: string,
  filename: string,
): Promise<{ readonly fileName: string } | { readonly code: FailureCode }> {
  const id = await browser.downloads
    .download({ url, filename, conflictAction: 'uniquify', saveAs: false })
    // nb. Firefox rejects if the user closes its dialog, or if it can't write to the folder.
    .catch((error: unknown) => console.error('Calling Card:', error));
  if (typeof id !== 'number') return { code: 'backup-interrupted' };
  // nb. Asking, unlike waiting for an event, also keeps the background awake.
  for (let waited = 0; waited < timeoutMs; waited += pollMs) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return { fileName: baseName(item.filename) };
    if (item?.state !== 'in_progress') return { code: codeOf(item?.error) };
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  await browser.downloads.cancel(id);
  return { code: 'backup-interrupted' };
}

/** The last part of a path of any system. The rest names the user. */
const baseName = (path: string): string => path.replace(/^.*[\\/]/, '');

const codeOf = (error: string | undefined): FailureCode =>
  error === 'FILE_NO_SPACE' ? 'backup-disk-full' : 'backup-interrupted';
