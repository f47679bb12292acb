import { entryFields } from './entry-fields.ts';
import { SKILL } from './field-names.ts';
import { type Reader, readFirst } from './fields.ts';
import { readLabel } from './read-line.ts';
import { readByName, readList } from './read-list.ts';
import { readText } from './read-text.ts';

/**
 * Returns the skills in their order, without duplicates, or `undefined` if there are none. Accepts
 * strings or `{name}` objects in a list, lists under their kind (`[{category, skills}]`, `{Tools: […]}`),
 * `{Python: "Expert"}`, or one string separated by commas, semicolons, bars or line breaks.
 */
export function normalizeSkills(value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' ? readText(value)?.split(/[,;|\n•·]/) : value;
  const skills = readList(list, skillsOf) ?? skillsByName(value);
  return skills && [...new Set(skills)];
}

function skillsOf(entry: unknown): readonly string[] | undefined {
  const fields = entryFields(entry, undefined);
  if (!fields) return labelsOf(entry);
  const ofKind = readFirst(fields, SKILL.ofKind, skillsInside);
  if (ofKind) return ofKind;
  const skill = readFirst(fields, SKILL.name, readLabel) ?? readLabel(entry);
  const more = readFirst(fields, SKILL.more, skillsInside) ?? [];
  return skill === undefined ? more : [skill, ...more];
}

const skillsInside: Reader<readonly string[]> = (list) =>
  typeof list === 'object' ? readList(list, labelsOf) : undefined;

/** Reads `{Tools: ["Git"]}` and `{Git: "Expert"}`. */
const skillsByName: Reader<readonly string[]> = (value) =>
  readByName(value, [...SKILL.name, ...SKILL.more], (name, content) => {
    if (typeof content === 'object') return skillsInside(content);
    return typeof content === 'boolean' ? undefined : labelsOf(name);
  });

function labelsOf(entry: unknown): readonly string[] | undefined {
  const label = readLabel(entry);
  return label === undefined ? undefined : [label];
}
