/** Yes or no, as JSON or as words; `undefined` where neither is said. */
export function readFlag(value: unknown): boolean | undefined {
  const word = String(typeof value === 'object' ? '' : value).trim();
  if (/^(?:true|yes|1)$/i.test(word)) return true;
  return /^(?:false|no|0)$/i.test(word) ? false : undefined;
}
