import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const mebibyte = 1024 * 1024;

/** The kinds of records that a hostile file is made of, as JSON: each is valid, or is cut on import. */
const kinds: readonly ((slug: string) => string)[] = [
  // One long text in the raw answer.
  (slug) => recordJson(slug, {}, JSON.stringify({ about: long('a ', 4 * mebibyte) })),
  // Long texts in the profile.
  (slug) =>
    recordJson(slug, { about: long('Ünïcode text. ', mebibyte), headline: long('h', mebibyte) }),
  // As many positions as a profile can have, each with a long text.
  (slug) => recordJson(slug, { positions: positions(500, 4_000) }),
  // Thousands of positions in the raw answer.
  (slug) => recordJson(slug, {}, JSON.stringify({ positions: positions(5_000, 200) })),
  // An answer that is nested too deep to be stored.
  (slug) => recordJson(slug, {}, `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  // A list of a million numbers.
  (slug) => recordJson(slug, {}, `[${long('1,', 2 * mebibyte)}1]`),
];

/** Writes an NDJSON export of hostile records to the path, and returns how many it has. */
export async function writeHostileExport(path: string, megabytes: number): Promise<number> {
  let count = 0;
  await pipeline(
    Readable.from(
      (function* () {
        yield '{"format":"calling-card","version":1,"exportedAt":"2026-11-23T12:04:00.000Z"}\n';
        for (let length = 0; length < megabytes * 1e6; count++) {
          const line = `${kinds[count % kinds.length]?.(`hostile-${count}`)}\n`;
          length += line.length;
          yield line;
        }
        yield '{"end":true}\n';
      })(),
    ),
    createWriteStream(path),
  );
  return count;
}

function recordJson(slug: string, profile: object, raw = '{}'): string {
  const fetchedAt = '2026-11-20T08:00:00.000Z';
  const record = {
    slug,
    fetchedAt,
    profile: { slug, name: slug, positions: [], education: [], skills: [], ...profile },
    ...{ versions: [], starred: false, tags: [], note: '', aliases: [] },
  };
  return `${JSON.stringify(record).slice(0, -1)},"answer":{"fetchedAt":"${fetchedAt}","raw":${raw}}}`;
}

const positions = (count: number, length: number) =>
  Array.from({ length: count }, (_, n) => ({
    title: `Position ${n}`,
    company: `Company ${n}`,
    start: { year: 1900 + (n % 120) },
    isCurrent: false,
    description: long(`Did ${n}. `, length),
  }));

const long = (text: string, length: number) =>
  text
    .repeat(Math.ceil(length / text.length))
    .slice(0, text.length * Math.floor(length / text.length));
