import { type PeopleList, readPeople } from '../import/read-people.ts';

/** In bytes. LinkedIn's list of 30,000 connections, the most that a member can have, has about 4 million. */
const maxLength = 20_000_000;

/**
 * Reads a file as a list of people. Returns `undefined` if it is something else: JSON, no list, too
 * large, or not UTF-8. Rejects if the file can't be read, and if the signal aborts.
 */
export async function readPeopleFile(
  file: Blob,
  signal: AbortSignal,
): Promise<PeopleList | undefined> {
  if (file.size > maxLength || /^\s*[{[]/.test(await file.slice(0, 100).text())) return undefined;
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  const text = decoded(bytes);
  return text === undefined ? undefined : readPeople(text);
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
