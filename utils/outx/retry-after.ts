/**
 * Milliseconds from `now` until the time that a `Retry-After` header names, as seconds or as an HTTP
 * date (RFC 9110, 10.2.3). Nothing if the header is missing or cannot be read; never negative.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
