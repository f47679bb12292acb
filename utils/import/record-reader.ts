import { formatName, formatVersion } from '../export/json-record.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { createExportCutter } from './cut-export.ts';
import type { ExportPart, TakePart } from './cutting.ts';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { readRecord } from './read-record.ts';

/** What a piece of a file brought: the records that ended in it, up to a problem if there is one. */
export interface ReadOutcome {
  readonly records: readonly LibraryRecord[];
  readonly problem?: ImportProblem;
}

/** Reads a JSON or NDJSON export, told apart by its content, while its text arrives. */
export interface RecordReader {
  /** Goes on with the next piece, which may have been cut anywhere. Never throws. */
  push(piece: string): ReadOutcome;
  /** Says that this was all: a file whose end is missing is a problem even where its rest is fine. */
  end(): ReadOutcome;
}

/**
 * A reader for one file. After a problem it returns nothing more; what it returned before is not to
 * be kept either. Holds no more than one record of the file, and those that a piece completes.
 */
export function createRecordReader(): RecordReader {
  let records: LibraryRecord[] = [];
  let isBroken = false;
  let isOurs = false;

  function take(part: ExportPart): ReturnType<TakePart> {
    const json = parsed(part);
    if (json === undefined) return problemOf('not-json', part);
    if (part.kind === 'head') {
      isOurs ||= json.format === formatName;
      const code = headProblem(json, part.whole);
      return code && problemOf(code, part);
    }
    if (part.place === '' && json.end === true) return 'over';
    const reading = readRecord(json);
    // nb. where the format's name stands behind the records, it has not been read yet.
    if ('field' in reading && !isOurs) return { code: 'not-an-export', line: part.line };
    if ('field' in reading) return problemOf('bad-record', part, reading.field);
    records.push(reading.record);
    return undefined;
  }

  const cutter = createExportCutter(take);
  function outcome(problem: ImportProblem | undefined): ReadOutcome {
    const found = isBroken ? [] : records;
    const isNew = !isBroken && problem !== undefined;
    records = [];
    isBroken ||= isNew;
    return isNew ? { records: found, problem } : { records: found };
  }
  return {
    push: (piece) => outcome(cutter.push(piece)),
    end: () => outcome(cutter.end()),
  };
}

type JsonFields = Readonly<Record<string, unknown>>;

/** The part's object; a head that has not ended is read as if it did. */
function parsed(part: ExportPart): JsonFields | undefined {
  const end = part.kind === 'head' && !part.whole ? ']}' : '';
  try {
    return JSON.parse(part.text + end) as JsonFields;
  } catch {
    return undefined;
  }
}

/** What is wrong with a head; before its end, what it does not say may still come. */
function headProblem(head: JsonFields, isWhole: boolean): ImportProblemCode | undefined {
  const { format, version, profiles } = head;
  if (!isWhole && format === undefined) return undefined;
  if (format !== formatName) return 'not-an-export';
  if (!isWhole && version === undefined) return undefined;
  if (typeof version === 'number' && version > formatVersion) return 'newer-version';
  const isRead = version === formatVersion && (profiles === undefined || Array.isArray(profiles));
  return isRead ? undefined : 'not-an-export';
}

function problemOf(code: ImportProblemCode, part: ExportPart, field = ''): ImportProblem {
  const place = part.kind === 'record' ? part.place : '';
  const path = [place, field].filter((step) => step !== '').join('.');
  return omitUndefined({ code, line: part.line, field: path === '' ? undefined : path });
}
