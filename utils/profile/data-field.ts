import {
  cleanLine,
  cleanTag,
  type DataField,
  isInvisible,
  isSameTag,
  maxTagLength,
} from './annotation.ts';
import { cutText } from './cut-text.ts';

/** As many as a person may have. */
export const maxDataFields = 50;

/** The most of a value, in UTF-16 units. A name is as long as a tag at most. */
export const maxDataLength = 2000;

/**
 * Returns a field as it is saved: the name cleaned like a tag, the value line by line, and cut at
 * `maxDataLength`. Returns `undefined` if nothing visible is left of one of them, or the name is too long.
 */
export function cleanDataField(name: string, value: string): DataField | undefined {
  const cleanName = cleanTag(name);
  const lines = value.split(/\r\n?|\n/).map(cleanLine);
  const cleanValue = cutText(lines.join('\n').trim(), maxDataLength).trimEnd();
  return cleanName === undefined || isInvisible(cleanValue)
    ? undefined
    : { name: cleanName, value: cleanValue };
}

/**
 * The fields with one more at the end, or with a new value of the one that has its name, ignoring case
 * and accents. The same array if there are `maxDataFields`.
 */
export function withDataField(data: readonly DataField[], field: DataField): readonly DataField[] {
  const at = data.findIndex(({ name }) => isSameTag(name, field.name));
  if (at < 0) return data.length >= maxDataFields ? data : [...data, field];
  return data.map((other, index) => (index === at ? { ...other, value: field.value } : other));
}

/** The fields without the one of this name, in any spelling. */
export const withoutDataField = (data: readonly DataField[], name: string): readonly DataField[] =>
  data.filter((field) => !isSameTag(field.name, name));

/** The clean fields of these, each name once, at most `maxDataFields`. The first of a name counts. */
export function cleanData(fields: readonly DataField[]): readonly DataField[] {
  return fields.reduce<readonly DataField[]>((data, { name, value }) => {
    const field = cleanDataField(name, value);
    const isThere = data.some((other) => field && isSameTag(other.name, field.name));
    return !field || isThere ? data : withDataField(data, field);
  }, []);
}

/**
 * All fields, ours first. A value of theirs that differs from ours is kept under the same name with a
 * number. Merging the result with either again changes nothing. Beyond the maximum, theirs are left out.
 */
export const mergeData = (
  ours: readonly DataField[],
  theirs: readonly DataField[],
): readonly DataField[] => theirs.reduce(mergeField, ours);

/** Adds a field of theirs: "Phone", or "Phone (2)" if ours has another value. */
function mergeField(data: readonly DataField[], { name, value }: DataField): readonly DataField[] {
  for (let number = 1; ; number++) {
    const numbered = numberedName(name, number);
    const ours = data.find((field) => isSameTag(field.name, numbered));
    if (ours?.value === value) return data;
    if (!ours) return withDataField(data, { name: numbered, value });
  }
}

function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const suffix = ` (${number})`;
  return `${cutText(name, maxTagLength - suffix.length).trimEnd()}${suffix}`;
}
