/**
 * Returns the start of a text: at most `maxLength` UTF-16 units, without half of a surrogate pair at
 * the end. A text that is short enough is returned unchanged.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
}
