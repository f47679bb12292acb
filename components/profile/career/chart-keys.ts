/**
 * The index that a key moves to from `index` of `count` things in a row: arrows to the next or previous one
 * in the direction of the page, Home and End to the ends. `undefined` for other keys.
 */
export function barStep(
  key: string,
  index: number,
  count: number,
  row: Element,
): number | undefined {
  const isMirrored = getComputedStyle(row).direction === 'rtl';
  const [forward, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowDown':
    case forward:
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
    case back:
      return Math.max(index - 1, 0);
    default:
      return undefined;
  }
}
