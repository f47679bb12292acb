/** What Chromium's windows have. (https://wicg.github.io/file-system-access/) */
interface FilePickers {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileSystemFileHandle>;
}

/**
 * Asks the user where to save a file. Call this synchronously in the handler of a click. Resolves with the file, which is
 * empty; `closed` if the user closes the question; `undefined` if the browser doesn't ask.
 */
export async function pickFile(
  suggestedName: string,
  { extension, mediaType }: { readonly extension: string; readonly mediaType: string },
): Promise<FileSystemFileHandle | 'closed' | undefined> {
  const type = mediaType.replace(/;.*/, '');
  try {
    return await (globalThis as FilePickers).showSaveFilePicker?.({
      suggestedName,
      types: [{ accept: { [type]: [`.${extension}`] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'closed';
    // nb. E.g. not asked for by a click, or not allowed by a policy: the file can still be downloaded.
    console.error('Calling Card:', error);
    return undefined;
  }
}
