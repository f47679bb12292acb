/** Parses a text that is an object or a list in JSON; `undefined` if it is anything else. */
export function parsedJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
