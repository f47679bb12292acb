/** How long the browser may take to start reading the file, ms. */
const revokeDelay = 60_000;

/** Saves the parts as one file of this name in the user's downloads. */
export function saveFile(parts: readonly Blob[], name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokeDelay);
}
