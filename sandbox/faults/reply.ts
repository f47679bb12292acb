/** What the sandbox sends in reply to a request. */
export type Answer =
  | CompleteAnswer
  /** The first half, with the `content-length` of the whole; then the connection closes. */
  | (Omit<CompleteAnswer, 'delivery'> & { readonly delivery: 'cut' })
  /** The first half; the second half once `released` resolves to true. */
  | (Omit<CompleteAnswer, 'delivery'> & {
      readonly delivery: 'stalled';
      readonly released: Promise<boolean>;
    })
  /** Nothing: the connection closes. */
  | { readonly delivery: 'dropped' };

export interface CompleteAnswer {
  readonly delivery: 'complete';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON answer. */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): CompleteAnswer {
  return {
    delivery: 'complete',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An error in the API's usual form: `{"error": "…"}`. */
export function errorAnswer(
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): CompleteAnswer {
  return jsonAnswer(status, { error }, headers);
}

/** An HTML page instead of JSON. */
export function htmlAnswer(status: number, title: string): CompleteAnswer {
  return {
    delivery: 'complete',
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  };
}
