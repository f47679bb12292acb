import { fieldsOf, readFirst } from './fields.ts';
import { readList } from './read-list.ts';
import { readText } from './read-text.ts';

/**
 * The skills in their order, each once: strings or `{name}`, in a list or in one string parted by
 * commas, semicolons or lines. `undefined` where there are none.
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
