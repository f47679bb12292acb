/** The text of a response body. `complete` is false if the connection broke or the body is too long. */
export interface ResponseText {
  readonly text: string;
  readonly complete: boolean;
  readonly tooLong?: true;
}

/**
 * Reads a response body as UTF-8 text, at most `limitBytes` of it. Never rejects: if the connection
 * breaks, it returns what has arrived, because that may contain a task id.
 */
export async function readBody(response: Response, limitBytes: number): Promise<ResponseText> {
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
        return { text, complete: false, tooLong: true };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { text, complete: false };
  }
}

/** Parses JSON. Returns `undefined` if it isn't valid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
