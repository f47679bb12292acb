import { type Fields, fieldsOf, readFirst } from './fields.ts';

const WRAPPERS = ['profile', 'profile_data', 'person', 'data', 'result', 'output', 'task_output'];
const DEEPEST = 5;

/**
 * The objects of a task's output in which fields of the profile may stand, the innermost first: the
 * output itself (the documented shape), its `profile` (the observed one), or both. An array stands
 * for its first object; a string is read as JSON.
 */
export function answerLayers(output: unknown): readonly Fields[] {
  const layers: Fields[] = [];
  let layer = objectIn(output);
  while (layer && layers.length < DEEPEST) {
    layers.unshift(layer);
    layer = readFirst(layer, WRAPPERS, objectIn);
  }
  return layers;
}

function objectIn(value: unknown): Fields | undefined {
  const content = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(content)) return fieldsOf(content);
  return fieldsOf(content.find((entry) => fieldsOf(entry) !== undefined));
}

function parsed(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
