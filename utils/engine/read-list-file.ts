/** In bytes. LinkedIn's list of 30,000 connections, the most that a member can have, has about 4 million. */
const maxLength = 20_000_000;

/** What the first bytes say about the encoding. nb. Excel's "Unicode text" is UTF-16. */
const marks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Reads the text of a file that may be a list of people: in UTF-8, in UTF-16 with a byte order mark, or
 * else in Windows-1252, as older programs write it. Returns `undefined` if it is JSON or too large.
 * Rejects if the file can't be read, and if the signal aborts.
 */
export async function readListFile(file: Blob, signal: AbortSignal): Promise<string | undefined> {
  if (file.size > maxLength) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  const text = decoded(bytes);
  return /^\s*[{[]/.test(text.slice(0, 100)) ? undefined : text;
}

function decoded(bytes: Uint8Array): string {
  const mark = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return new TextDecoder(mark.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
