import { formatName, formatVersion } from '../export/json-record.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { createExportParser, type RecordPlace } from './export-parser.ts';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { readRecord } from './read-record.ts';

/** What a piece of a file contains: the records that end in it, up to the first problem if any. */
export interface ReadResult {
  readonly records: readonly LibraryRecord[];
  /** How many of them had times ahead of now, which became now. */
  readonly redated: number;
  readonly problem?: ImportProblem;
}

/** Reads the bytes of a JSON or NDJSON export while they arrive. */
export interface RecordReader {
  /** Reads the next piece, which may be cut anywhere. Never throws. */
  push(bytes: Uint8Array): ReadResult;
  /** Call after the last piece. A file whose end is missing is a problem. */
  end(): ReadResult;
}

/**
 * Creates a reader for one file. After a problem it returns nothing more, and the records that it
 * returned before must be discarded. Holds at most one record, plus those that a piece completes.
 * `now` is the time of the import, ms since the epoch.
 */
export function createRecordReader(now: number): RecordReader {
  let records: LibraryRecord[] = [];
  let redated = 0;
  let isBroken = false;
  let isOurFormat = false;
  const decoder = new TextDecoder('utf-8', { fatal: true });

  const parser = createExportParser({
    head(json, isComplete) {
      const head = isObject(json) ? json : {};
      isOurFormat ||= head.format === formatName;
      return headProblem(head, isComplete);
    },
    record(json, place) {
      if (place.path === '' && isObject(json) && json.end === true) return 'end';
      const result = readRecord(json, now);
      if ('field' in result) return recordProblem(result.field, place);
      records.push(result.record);
      if (result.isRedated) redated += 1;
      return undefined;
    },
  });

  function recordProblem(field: string, { line, path }: RecordPlace): ImportProblem {
    // nb. The format's name may come after the records. Until then, it may be any JSON.
    if (!isOurFormat) return { code: 'not-an-export', line };
    const fullPath = [path, field].filter((step) => step !== '').join('.');
    return { code: 'bad-record', line, ...(fullPath !== '' && { field: fullPath }) };
  }

  /** What is wrong with the encoding of the next bytes, or of the end. */
  function encodingProblem(bytes?: Uint8Array): ImportProblem | undefined {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      return undefined;
    } catch {
      const [valid = ''] = new TextDecoder().decode(bytes).split('\ufffd');
      return { code: 'not-utf8', line: parser.line + valid.split('\n').length - 1 };
    }
  }

  function resultOf(problem: ImportProblem | undefined): ReadResult {
    if (isBroken) return { records: [], redated: 0 };
    const found = { records, redated };
    records = [];
    redated = 0;
    isBroken = problem !== undefined;
    return omitUndefined({ ...found, problem });
  }

  return {
    push: (bytes) => resultOf(encodingProblem(bytes) ?? parser.push(bytes)),
    end: () => resultOf(encodingProblem() ?? parser.end()),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is JsonObject => typeof json === 'object' && json !== null;

/** What is wrong with a head. If it isn't complete, missing fields may still come. */
function headProblem(head: JsonObject, isComplete: boolean): ImportProblemCode | undefined {
  const { format, version, profiles } = head;
  if (!isComplete && format === undefined) return undefined;
  if (format !== formatName) return 'not-an-export';
  if (!isComplete && version === undefined) return undefined;
  if (typeof version === 'number' && version > formatVersion) return 'newer-version';
  const isKnown = version === formatVersion && (profiles === undefined || Array.isArray(profiles));
  return isKnown ? undefined : 'not-an-export';
}
