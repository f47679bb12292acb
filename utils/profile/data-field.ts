import {
  type Annotation,
  cleanLine,
  cleanTag,
  type DataField,
  isInvisible,
  isSameTag,
} from './annotation.ts';

/** The most fields of one profile. */
export const maxDataFields = 50;

/** In UTF-16 units. The name of a field is as long as a tag at most. */
export const maxDataValueLength = 2000;

/**
 * Returns a field as it is saved: the name cleaned like a tag, the value like a tag with several lines.
 * Returns `undefined` if nothing visible is left of one of them, or one is too long.
 */
export function cleanDataField(name: string, value: string): DataField | undefined {
  const cleanName = cleanTag(name);
  const lines = value.split(/\r\n?|\n/).map(cleanLine);
  const cleanValue = lines.join('\n').trim();
  return cleanName === undefined ||
    isInvisible(cleanValue) ||
    cleanValue.length > maxDataValueLength
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

/** The part of an annotation that has these fields: nothing, if there are none. */
export const dataIn = (data: readonly DataField[]): Pick<Annotation, 'data'> =>
  data.length > 0 ? { data } : {};
