import { fieldsOf, readFirst } from './fields.ts';
import { readList } from './read-list.ts';
import { readText } from './read-text.ts';

/**
 * Returns the skills in their order, without duplicates, or `undefined` if there are none. Accepts
 * strings or `{name}` objects in a list, or one string separated by commas, semicolons or line
 * breaks.
 */
export function normalizeSkills(value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' ? value.split(/[,;\n•·]/) : value;
  const skills = readList(list, (entry) => {
    const fields = fieldsOf(entry);
    const skill = (fields && readFirst(fields, ['name', 'skill'], readText)) ?? readText(entry);
    return skill === undefined ? undefined : [skill];
  });
  return skills && [...new Set(skills)];
}
