/** A body read to its end, or as far as it came: `complete` is false if it broke off or grew too long. */
export interface Body {
  readonly text: string;
  readonly complete: boolean;
}

/**
 * Reads a response body as UTF-8 text, at most `limitBytes` of it. Never rejects: a connection that
 * breaks leaves what had come, because an id in it is worth keeping.
 */
export async function readBody(response: Response, limitBytes: number): Promise<Body> {
  if (!response.body) return { text: '', complete: true };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), complete: true };
      bytes += value.byteLength;
      if (bytes > limitBytes) {
        await reader.cancel();
        return { text, complete: false };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { text, complete: false };
  }
}

/** The JSON value of a text, or nothing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
