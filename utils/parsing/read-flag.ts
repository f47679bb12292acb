/** Reads a boolean, as JSON or as text; `undefined` if it is neither yes nor no. */
export function readFlag(value: unknown): boolean | undefined {
  const text = String(typeof value === 'object' ? '' : value).trim();
  if (/^(?:true|yes|1)$/i.test(text)) return true;
  return /^(?:false|no|0)$/i.test(text) ? false : undefined;
}
