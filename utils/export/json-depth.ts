/** No answer that tells of a person is nested nearly as deep as this; one that is, is not exported. */
export const deepestAnswer = 500;

/**
 * Whether a JSON value has more levels than so many. Some steps of an export's way, such as the
 * browser's storing of a value, go a level down by calling themselves, and die of too many.
 */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const content of Object.values(value)) {
    if (isDeeperThan(levels - 1, content)) return true;
  }
  return false;
}
