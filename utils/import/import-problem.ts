/** What can be wrong with a file to import. */
export const importProblemCodes = [
  /** It isn't valid JSON. */
  'not-json',
  /** It is JSON, but not an export from Calling Card. */
  'not-an-export',
  /** It was exported by a newer release. */
  'newer-version',
  /** A profile has an invalid or missing field. */
  'bad-record',
  /** A profile is larger than any real one. */
  'too-large',
  /** The end is missing. */
  'cut-off',
  /** The bytes aren't valid UTF-8. */
  'not-utf8',
] as const;

export type ImportProblemCode = (typeof importProblemCodes)[number];

/** Why a file can't be imported, and where the problem is. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** From 1. For a bad or too large record, the line on which it starts. */
  readonly line: number;
  /** The path of the bad field: `profiles[3].profile.skills[0]`, or in NDJSON `profile.skills[0]`. */
  readonly field?: string;
}
