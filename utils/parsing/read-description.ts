import { POSITION } from './field-names.ts';
import { type Fields, fieldsOf, readFirst } from './fields.ts';
import { isInsight } from './noise.ts';
import { readList } from './read-list.ts';
import { readProse, readText } from './read-text.ts';

/**
 * Reads a description from the first of the named fields, or from the parts of a card:
 * `subComponents: [{description: [{text}]}]`, without LinkedIn's own remarks ("Skills: …").
 */
export const readDescription = (fields: Fields, names: readonly string[]): string | undefined =>
  readFirst(fields, names, readProse) ?? readFirst(fields, POSITION.parts, proseInParts);

function proseInParts(parts: unknown): string | undefined {
  const texts = readList(parts, (part) => {
    const lines = readList(fieldsOf(part)?.get('description'), (line) => {
      const text = readText(line);
      return text === undefined || isInsight(text) ? undefined : [text];
    });
    return lines && [lines.join('\n')];
  });
  return texts && readProse(texts);
}
