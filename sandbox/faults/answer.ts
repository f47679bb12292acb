/** What goes over the wire in reply to a request. */
export type Answer =
  | SoundAnswer
  /** The first half, under the length of the whole: then the connection closes. */
  | (Omit<SoundAnswer, 'wire'> & { readonly wire: 'cut' })
  /** The first half; the second only once the connection is released. */
  | (Omit<SoundAnswer, 'wire'> & { readonly wire: 'stalled'; readonly resume: Promise<boolean> })
  /** Nothing at all: the connection closes. */
  | { readonly wire: 'dropped' };

export interface SoundAnswer {
  readonly wire: 'whole';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer as the API gives it. */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): SoundAnswer {
  return {
    wire: 'whole',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** A failure as the API words it. */
export function failure(
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): SoundAnswer {
  return json(status, { error }, headers);
}

/** A page where JSON was expected. */
export function page(status: number, title: string): SoundAnswer {
  return {
    wire: 'whole',
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  };
}
