import {
  CATEGORY_NAMES,
  PERSON_PREFIX,
  PROFILE_NAMES,
  stemOf,
  WRAPPER_NAMES,
} from './field-names.ts';
import { type Fields, fieldsOf, isBlank, normalizedName, readFirst } from './fields.ts';
import { parsedJson } from './parse-json.ts';
import { readText } from './read-text.ts';

const MAX_DEPTH = 8;
const MAX_LAYERS = 100;

/** An object of an answer that may hold fields of the profile. */
export interface Layer {
  readonly fields: Fields;
  /** It is the `profile` of another object. */
  readonly isNamedProfile: boolean;
  /** It has a `profile` that is an object. */
  readonly hasProfile: boolean;
}

/**
 * Returns the objects of a task's output that may hold fields of the profile, the outermost first: the
 * output itself (the documented shape), its `profile` (the observed shape), or what else wraps one. An
 * array counts as its first object, or as the lists that its entries name by `category`; a string is parsed
 * as JSON. Lists are also found by the stem of their name, and facts without `linkedin` or `profile` before
 * it: `skillView` is also `skill`, and `linkedinHeadline` also `headline`.
 */
export function answerLayers(output: unknown): readonly Layer[] {
  const layers: Layer[] = [];
  let level = [{ fields: objectIn(output), isNamedProfile: false }];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const next: typeof level = [];
    for (const { fields, isNamedProfile } of level) {
      if (!fields || layers.length === MAX_LAYERS) continue;
      const inside = WRAPPER_NAMES.map((name) => ({
        fields: readFirst(fields, [name], objectIn),
        isNamedProfile: PROFILE_NAMES.includes(name),
      }));
      const hasProfile = inside.some((each) => each.isNamedProfile && each.fields);
      layers.push({ fields: withStems(fields), isNamedProfile, hasProfile });
      next.push(...inside);
    }
    level = next;
  }
  return layers;
}

function objectIn(value: unknown): Fields | undefined {
  const content = typeof value === 'string' ? parsedJson(value) : value;
  if (!Array.isArray(content)) return fieldsOf(content);
  const objects = content.flatMap((entry) => fieldsOf(entry) ?? []);
  return listsByCategory(objects) ?? objects[0];
}

/** `[{category: "language", title: "German"}]` as `{language: [{…}]}`, or `undefined`. */
function listsByCategory(entries: readonly Fields[]): Fields | undefined {
  const lists = new Map<string, unknown[]>();
  for (const entry of entries) {
    const category = readFirst(entry, CATEGORY_NAMES, readText);
    if (category === undefined) return undefined;
    const name = normalizedName(category);
    lists.set(name, [...(lists.get(name) ?? []), Object.fromEntries(entry)]);
  }
  return lists.size > 0 ? lists : undefined;
}

function withStems(fields: Fields): Fields {
  const all = new Map(fields);
  for (const [name, content] of fields) {
    const other = typeof content === 'object' ? stemOf(name) : name.replace(PERSON_PREFIX, '');
    if (isBlank(all.get(other))) all.set(other, content);
  }
  return all;
}
