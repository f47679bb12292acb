import { entryFields } from './entry-fields.ts';
import { SKILL } from './field-names.ts';
import { readFirst } from './fields.ts';
import { readLabel } from './read-line.ts';
import { readList } from './read-list.ts';
import { readText } from './read-text.ts';

/**
 * Returns the skills in their order, without duplicates, or `undefined` if there are none. Accepts
 * strings or `{name}` objects in a list, or one string separated by commas, semicolons or line
 * breaks.
 */
export function normalizeSkills(value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' ? readText(value)?.split(/[,;\n•·]/) : value;
  const skills = readList(list, skillsOf);
  return skills && [...new Set(skills)];
}

function skillsOf(entry: unknown): readonly string[] | undefined {
  const fields = entryFields(entry, undefined);
  const skill = (fields && readFirst(fields, SKILL.name, readLabel)) ?? readLabel(entry);
  const more = fields && readFirst(fields, SKILL.more, (list) => readList(list, labelsOf));
  if (skill === undefined) return more;
  return [skill, ...(more ?? [])];
}

function labelsOf(entry: unknown): readonly string[] | undefined {
  const label = readLabel(entry);
  return label === undefined ? undefined : [label];
}
