import { cleanTag } from './annotation.ts';
import { cutText } from './cut-text.ts';

/** A value that the user keeps with a person under a name, such as an e-mail address. */
export interface DataField {
  readonly name: string;
  readonly value: string;
}

/** As many as a person may have. */
export const maxDataFields = 50;

/** In UTF-16 units. */
export const maxDataLength = 2000;

/** Returns a field as it is saved; `undefined` if its name or value is empty, or the name too long. */
export function cleanDataField(name: string, value: string): DataField | undefined {
  const cleaned = cleanTag(name);
  const text = cutText(value.toWellFormed().trim(), maxDataLength).trimEnd();
  return cleaned === undefined || text === '' ? undefined : { name: cleaned, value: text };
}
