/**
 * How long a `Retry-After` header asks to wait from `now`, ms, given as seconds or as an HTTP date
 * (RFC 9110, 10.2.3). Never negative; `undefined` if the header is missing or can't be read.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
