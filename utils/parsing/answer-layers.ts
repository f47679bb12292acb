import { PROFILE_NAMES, stemOf, WRAPPER_NAMES } from './field-names.ts';
import { type Fields, fieldsOf, isBlank, readFirst } from './fields.ts';
import { parsedJson } from './parse-json.ts';

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
 * array counts as its first object; a string is parsed as JSON. Lists are also found by the stem of their
 * name: `skillView` is also `skill`.
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
  return fieldsOf(content.find((entry) => fieldsOf(entry) !== undefined));
}

function withStems(fields: Fields): Fields {
  const all = new Map(fields);
  for (const [name, content] of fields) {
    const stem = stemOf(name);
    if (typeof content === 'object' && isBlank(all.get(stem))) all.set(stem, content);
  }
  return all;
}
