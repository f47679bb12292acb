/** The three forms of RFC 9110, 5.6.7. nb. `Date.parse` reads far more, such as "in 5". */
const HTTP_DATE =
  /^(?:[a-z]{3,9}, \d{2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} gmt|[a-z]{3} [a-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/i;

/**
 * How long a `Retry-After` header asks to wait from `now`, ms, given as seconds or as an HTTP date
 * (RFC 9110, 10.2.3). Never negative nor infinite, but it may be centuries; `undefined` if the header is
 * missing or can't be read.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  // nb. The third form has no time zone: without one, it would be read as local time.
  const date = /gmt$/i.test(text) ? text : `${text} GMT`;
  const at = HTTP_DATE.test(text) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
