import type { ImportProblem } from '../../utils/import/import-problem.ts';
import { createRecordReader, type ReadOutcome } from '../../utils/import/record-reader.ts';
import type { LibraryRecord } from '../../utils/profile/library-record.ts';

/** What of a file has been read: records, and how many bytes so far; or what is wrong with it. */
export type ImportPiece =
  | { readonly records: readonly LibraryRecord[]; readonly bytes: number }
  | { readonly problem: ImportProblem };

/**
 * Reads an export, piece by piece, however large. A problem comes last. Throws when the file cannot
 * be read (any more), and when the signal aborts.
 */
export async function* readImport(
  file: Blob,
  signal: AbortSignal,
): AsyncGenerator<ImportPiece, void, void> {
  const reader = createRecordReader();
  const decoder = createDecoder();
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    signal.throwIfAborted();
    bytes += chunk.byteLength;
    const decoded = decoder.decode(chunk);
    const { records, problem } = decoded.text === undefined ? decoded : reader.push(decoded.text);
    yield { records, bytes };
    if (problem) return yield { problem };
  }
  const rest = decoder.end();
  const last = rest.text === undefined ? [rest] : [reader.push(rest.text), reader.end()];
  for (const { records, problem } of last) {
    if (records.length > 0) yield { records, bytes };
    if (problem) return yield { problem };
  }
}

type Decoded = { readonly text: string } | (ReadOutcome & { readonly text?: undefined });

/** Decodes UTF-8; bytes that are none come to a problem that says in which line they are. */
function createDecoder() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const decode = (chunk: Uint8Array | undefined): Decoded => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      line += lineBreaks(text);
      return { text };
    } catch {
      const [before = ''] = new TextDecoder().decode(chunk).split('\ufffd');
      line += lineBreaks(before);
      return { records: [], problem: { code: 'not-utf8', line } };
    }
  };
  return { decode: (chunk: Uint8Array) => decode(chunk), end: () => decode(undefined) };
}

const lineBreaks = (text: string) => text.split('\n').length - 1;

// nb. Not `for await` over the stream: Chromium before 124 cannot.
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, void> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
