import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';

/** In bytes of UTF-8. Our head has about a hundred. */
const MAX_HEAD_LENGTH = 1_000_000;
/** In bytes of UTF-8. OutX's answers have some ten thousand. */
const MAX_RECORD_LENGTH = 20_000_000;
/** Far deeper than any real record. The parser needs about 100 bytes of memory per level. */
const MAX_DEPTH = 100_000;

const NEWLINE = 0x0a;

type TokenInfo = Parameters<Tokenizer['onToken']>[0];

/** Where a record is in the file. */
export interface RecordPlace {
  /** The line on which it starts, from 1. */
  readonly line: number;
  /** Its path in the document, e.g. `profiles[3]`; empty in NDJSON. */
  readonly path: string;
}

/** Gets the parts of an export as soon as they are parsed. A returned problem stops the parser. */
export interface ExportHandler {
  /**
   * The file's first JSON value without its profiles. Called before the first profile with what came
   * before it (`isComplete` is false), and again at the end of the value.
   */
  head(json: unknown, isComplete: boolean): ImportProblemCode | undefined;
  /** A profile, or `end` if the handler returns that for the last line of NDJSON. */
  record(json: unknown, place: RecordPlace): ImportProblem | 'end' | undefined;
}

/** Parses the bytes of one export while they arrive. */
export interface ExportParser {
  /** Parses the next bytes, which may be cut anywhere. Returns the first problem. Never throws. */
  push(bytes: Uint8Array): ImportProblem | undefined;
  /** Call after the last bytes. Returns `cut-off` if the end of the export is missing. */
  end(): ImportProblem | undefined;
  /** The line that is being parsed, from 1. */
  readonly line: number;
}

/**
 * Creates a parser for one file. JSON and NDJSON are distinguished by content: JSON has its records in
 * the `profiles` of its first value, NDJSON after that value. Holds one record at a time.
 */
export function createExportParser(handler: ExportHandler): ExportParser {
  const tokenizer = new Tokenizer({ separator: '', stringBufferSize: 64 * 1024 });
  const values = new TokenParser({ separator: '', paths: ['$', '$.profiles.*'] });
  /** `head` is the first value except its profiles, `list` its profiles, `lines` NDJSON after it. */
  let part: 'head' | 'list' | 'lines' | 'end' = 'head';
  let hasList = false;
  let problem: ImportProblem | undefined;
  let line = 1;
  let headLine: number | undefined;
  /** Set while a record is being parsed. */
  let recordLine: number | undefined;
  let recordCount = 0;
  /** Since the last record, or since the start of the file or the list. */
  let length = 0;
  let depth = 0;
  /** The last string at the top level of the head: before a `[`, the name of the field. */
  let name: unknown;

  const recordPath = () => (part === 'list' ? `profiles[${recordCount}]` : '');

  /** Sets the problem and stops the tokenizer, which catches the error. */
  function fail(found: ImportProblem): never {
    problem ??= found;
    throw new Error(found.code);
  }

  function checkHead(json: unknown, isComplete: boolean): void {
    const code = handler.head(json, isComplete);
    if (code) fail({ code, line: headLine ?? line });
  }

  function takeRecord(json: unknown): void {
    const result = handler.record(json, { line: recordLine ?? line, path: recordPath() });
    if (result === 'end') part = 'end';
    else if (result) fail(result);
    recordCount += 1;
    startRecord();
  }

  function startRecord(): void {
    recordLine = undefined;
    length = 0;
  }

  function startList(): void {
    // Other JSON readers use only the second of two lists, so a file with two isn't ours.
    if (hasList) fail({ code: 'not-an-export', line });
    hasList = true;
    part = 'list';
    startRecord();
  }

  /** Follows the structure as far as needed to find the list of profiles. */
  function follow({ token, value }: TokenInfo): void {
    switch (token) {
      case TokenType.LEFT_BRACKET:
        if (part === 'head' && depth === 1 && name === 'profiles') startList();
        depth += 1;
        break;
      case TokenType.LEFT_BRACE:
        depth += 1;
        break;
      case TokenType.RIGHT_BRACKET:
      case TokenType.RIGHT_BRACE:
        depth -= 1;
        if (part === 'list' && depth === 1) part = 'head';
        break;
      case TokenType.STRING:
        if (depth === 1) name = value;
        break;
    }
  }

  tokenizer.onToken = (info) => {
    if (part === 'end') fail({ code: 'not-json', line });
    headLine ??= line;
    if (info.token !== TokenType.COMMA) recordLine ??= line;
    follow(info);
    values.write(info);
  };

  values.onValue = ({ value, parent, stack }) => {
    if (part === 'lines') {
      if (stack.length === 0) takeRecord(value);
    } else if (stack.length === 0) {
      checkHead(value, true);
      part = hasList ? 'end' : 'lines';
      startRecord();
    } else if (part === 'list') {
      if (recordCount === 0) checkHead(stack[1]?.value, false);
      // nb. Otherwise the parser would hold every record until the end of the list.
      (parent as unknown[]).pop();
      takeRecord(value);
    }
  };

  tokenizer.onError = () => {
    problem ??= { code: 'not-json', line };
  };

  function checkSize(): void {
    const isRecord = part === 'list' || part === 'lines';
    if (length <= (isRecord ? MAX_RECORD_LENGTH : MAX_HEAD_LENGTH) && depth <= MAX_DEPTH) return;
    problem ??= isRecord
      ? { code: 'too-large', line: recordLine ?? line, ...fieldOf(recordPath()) }
      : { code: 'not-an-export', line: headLine ?? line };
  }

  return {
    get line() {
      return line;
    },
    push(bytes) {
      // Line by line, so that the line of a problem is known.
      for (let from = 0; from < bytes.length && !problem; ) {
        const newline = bytes.indexOf(NEWLINE, from);
        const to = newline < 0 ? bytes.length : newline + 1;
        length += to - from;
        tokenizer.write(bytes.subarray(from, to));
        if (part !== 'end') checkSize();
        if (newline >= 0) line += 1;
        from = to;
      }
      return problem;
    },
    end() {
      if (problem || part === 'end') return problem;
      tokenizer.onError = () => {};
      try {
        // Completes a number, which may be the whole file.
        tokenizer.end();
      } catch {
        // `fail` has set the problem.
      }
      problem ??= { code: headLine === undefined ? 'not-json' : 'cut-off', line };
      return problem;
    },
  };
}

const fieldOf = (path: string) => (path === '' ? {} : { field: path });
