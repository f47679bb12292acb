/** Far deeper than any real answer is nested. A deeper one isn't exported or imported. */
export const maxAnswerDepth = 500;

/**
 * Whether a JSON value is nested more than `levels` deep. Some functions that handle exported values,
 * such as the browser's structured clone, are recursive and overflow the stack on deep values.
 */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // nb. `Object.values` would copy a list, which may have a million entries.
  for (const content of Array.isArray(value) ? value : Object.values(value)) {
    if (isDeeperThan(levels - 1, content)) return true;
  }
  return false;
}
