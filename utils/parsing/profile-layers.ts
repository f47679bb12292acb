import { answerLayers, type Layer } from './answer-layers.ts';
import { COMMON_NAMES } from './field-names.ts';
import { type Fields, type Reader, readFirst, without } from './fields.ts';
import { readText } from './read-text.ts';

/** A group of field names for one fact of a profile, and how its value is read. */
export type Fact = readonly [names: readonly string[], read: Reader<unknown>];

/** An object of an answer, with what it shows of being a profile. */
interface RatedLayer extends Layer {
  /** Its fields under names that only profiles have. */
  readonly telling: Fields;
  /** How many facts of a profile it has among them. */
  readonly evidence: number;
  readonly hasName: boolean;
}

/**
 * Returns the objects to read the profile from, the best first: by the evidence of being a profile, not
 * by depth. All are first without their common names (a `full_name` beats any `name`), then those that
 * belong to the profile whole: a `{name: 'cache-7'}` next to the profile or inside it isn't read.
 */
export function profileLayers(output: unknown, facts: readonly Fact[]): readonly Fields[] {
  const layers = answerLayers(output).map((layer) => rate(layer, facts));
  layers.sort(
    (one, other) =>
      other.evidence - one.evidence ||
      Number(other.isNamedProfile) - Number(one.isNamedProfile) ||
      Number(other.hasName) - Number(one.hasName),
  );
  const whole = layers.filter(
    ({ evidence, isNamedProfile, hasProfile }, index) =>
      index === 0 || evidence > 0 || isNamedProfile || hasProfile,
  );
  return [...layers.map(({ telling }) => telling), ...whole.map(({ fields }) => fields)];
}

/** How many of the facts the objects of an output have under names that only profiles have. */
export const evidenceIn = (output: unknown, facts: readonly Fact[]): number =>
  Math.max(0, ...answerLayers(output).map((layer) => rate(layer, facts).evidence));

function rate(layer: Layer, facts: readonly Fact[]): RatedLayer {
  const telling = without(layer.fields, COMMON_NAMES);
  const found = facts.filter(([names, read]) => readFirst(telling, names, read) !== undefined);
  const hasName = readFirst(layer.fields, ['name', 'display_name'], readText) !== undefined;
  return { ...layer, telling, evidence: found.length, hasName };
}
