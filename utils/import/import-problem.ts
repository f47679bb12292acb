/** What can be wrong with a file that is to be imported. */
export const importProblemCodes = [
  /** It is no JSON, from this line on. */
  'not-json',
  /** It is JSON, but no export from here. */
  'not-an-export',
  /** A newer edition of this extension wrote it. */
  'newer-version',
  /** A profile in it has a field that it may not have, or lacks one. */
  'bad-record',
  /** A profile in it is longer than any real one. */
  'too-large',
  /** It stops in the middle. */
  'cut-off',
  /** Its bytes are no UTF-8: found by whoever decodes them. */
  'not-utf8',
] as const;

export type ImportProblemCode = (typeof importProblemCodes)[number];

/** Why a file cannot be imported, and where. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** From 1; of a record, the line on which it begins. */
  readonly line: number;
  /** The field at fault: `profiles[3].profile.skills[0]`, or `profile.name` of that line's record. */
  readonly field?: string;
}
