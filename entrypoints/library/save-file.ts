/** How long the browser may take to begin reading what is saved, ms. */
const graceMs = 60_000;

/** Saves the parts as a file of this name among the person's downloads. */
export function saveFile(parts: readonly Blob[], name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), graceMs);
}
