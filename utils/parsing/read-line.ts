import { fieldsOf, type Reader, readFirst } from './fields.ts';
import { tidyLines, withoutMarks } from './noise.ts';
import { readText } from './read-text.ts';

/** What a name may be inside of: `company: {miniCompany: {name}}`. */
const NAMED = [
  ...['company_name', 'school_name', 'mini_company', 'mini_school', 'company', 'school'],
  ...['organization', 'entity'],
];
const MAX_DEPTH = 3;

/** Reads a short text without a label above it, without repetition and lines such as "See more". */
export const readLine: Reader<string> = (value) => {
  const text = readText(value);
  return text === undefined ? undefined : readText(tidyLines(text));
};

/** Reads a name or title: a line without the marks after it, such as "· Full-time". */
export const readLabel: Reader<string> = (value) => {
  const line = readLine(value);
  return line === undefined ? undefined : readText(tidyLines(withoutMarks(line)));
};

/** Reads the name of a company or school, also of an object in an object. */
export const readNamed: Reader<string> = (value) => labelInside(value, MAX_DEPTH);

function labelInside(value: unknown, depth: number): string | undefined {
  const fields = fieldsOf(value);
  const label = readLabel(value);
  if (label !== undefined || !fields || depth === 0) return label;
  return readFirst(fields, NAMED, (inner) => labelInside(inner, depth - 1));
}

/** Reads a line, or several in a list, joined by commas. */
export const readLines: Reader<string> = (value) => {
  if (!Array.isArray(value)) return readLine(value);
  const lines = value.slice(0, 20).map(readLine);
  return readText(lines.filter((line) => line !== undefined).join(', '));
};
