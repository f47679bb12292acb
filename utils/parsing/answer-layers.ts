import { type Fields, fieldsOf, readFirst } from './fields.ts';

const WRAPPERS = ['profile', 'profile_data', 'person', 'data', 'result', 'output', 'task_output'];
const MAX_DEPTH = 5;

/**
 * Returns the objects of a task's output that may hold fields of the profile, the innermost first:
 * the output itself (the documented shape), its `profile` (the observed shape), or both. An array
 * counts as its first object; a string is parsed as JSON.
 */
export function answerLayers(output: unknown): readonly Fields[] {
  const layers: Fields[] = [];
  let layer = objectIn(output);
  while (layer && layers.length < MAX_DEPTH) {
    layers.unshift(layer);
    layer = readFirst(layer, WRAPPERS, objectIn);
  }
  return layers;
}

function objectIn(value: unknown): Fields | undefined {
  const content = typeof value === 'string' ? parseJson(value) : value;
  if (!Array.isArray(content)) return fieldsOf(content);
  return fieldsOf(content.find((entry) => fieldsOf(entry) !== undefined));
}

function parseJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
