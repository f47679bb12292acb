/** Returns the row that a key moves to from the row `at`, or `undefined` for other keys. */
export function rowByKey(
  key: string,
  { at, count, page }: { readonly at: number; readonly count: number; readonly page: number },
): number | undefined {
  const to = targetOf(key, at, count, page);
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(0, to), count - 1);
}

function targetOf(key: string, at: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
