import {
  type Annotation,
  type DataField,
  dataIn,
  emptyAnnotation,
  maxTags,
  tagKey,
} from '../profile/annotation.ts';
import { maxDataFields } from '../profile/data-field.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { later, type Stamp, stampAfter } from './stamp.ts';

/** A value whose last writer wins. */
export interface Register<Value> extends Stamp {
  readonly value: Value;
}

/** One of many that have names. A removed one stays, with an empty value, so that removing it reaches everyone. */
export interface NamedRegister<Value> extends Register<Value> {
  readonly name: string;
}

/** What a team has added to a person. The lists are in order of the names' `tagKey`, each name once. */
export interface SharedAnnotation {
  readonly starred?: Register<boolean>;
  readonly tags: readonly NamedRegister<boolean>[];
  readonly data: readonly NamedRegister<string>[];
  /** Absent unless a member shares notes. */
  readonly note?: Register<string>;
}

export const nothingShared: SharedAnnotation = { tags: [], data: [] };

/** Merges two: commutative, associative, idempotent. */
export function mergeShared(one: SharedAnnotation, other: SharedAnnotation): SharedAnnotation {
  return omitUndefined({
    starred: later(one.starred, other.starred),
    tags: mergeNamed(one.tags, other.tags),
    data: mergeNamed(one.data, other.data),
    note: later(one.note, other.note),
  });
}

function mergeNamed<Entry extends NamedRegister<unknown>>(
  ...lists: readonly (readonly Entry[])[]
): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of lists.flat()) {
    const key = tagKey(entry.name);
    byKey.set(key, later(byKey.get(key) ?? entry, entry));
  }
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** The newest stamp in it, in ms; 0 if there is none. */
export const newestShared = ({ starred, tags, data, note }: SharedAnnotation): number =>
  Math.max(0, ...[starred, note, ...tags, ...data].map((each) => each?.at ?? 0));

/** The annotation that a device shows, with its own note if notes aren't shared. Within the maximums. */
export function shownAnnotation(
  { starred, tags, data, note }: SharedAnnotation,
  ownNote: string | undefined,
): Annotation {
  return {
    starred: starred?.value ?? false,
    tags: inOrder(tags)
      .slice(0, maxTags)
      .map(({ name }) => name),
    note: ownNote ?? note?.value ?? '',
    ...dataIn(
      inOrder(data)
        .slice(0, maxDataFields)
        .map(({ name, value }): DataField => ({ name, value })),
    ),
  };
}

/** Those that aren't removed, in the order in which they were added. */
const inOrder = <Entry extends NamedRegister<unknown>>(entries: readonly Entry[]) =>
  entries.filter(({ value }) => Boolean(value)).toSorted((one, other) => one.at - other.at);

/**
 * What is shared once the user has changed the shown annotation to `annotation`, at `at`. With `sharesNote`, its note,
 * too.
 */
export function sharedAfter(
  before: SharedAnnotation,
  annotation: Annotation,
  { at, by }: Stamp,
  sharesNote: boolean,
): SharedAnnotation {
  const shown = shownAnnotation(before, undefined);
  const { starred, note } = annotation;
  return omitUndefined({
    starred:
      starred === shown.starred
        ? before.starred
        : { value: starred, ...stampAfter(before.starred, at, by) },
    tags: changeNamed(before.tags, tagsOf(shown), tagsOf(annotation), false, { at, by }),
    data: changeNamed(before.data, shown.data ?? [], annotation.data ?? [], '', { at, by }),
    note:
      !sharesNote || note === shown.note
        ? before.note
        : { value: note, ...stampAfter(before.note, at, by) },
  });
}

const tagsOf = ({ tags }: Annotation = emptyAnnotation) =>
  tags.map((name) => ({ name, value: true }));

interface Named<Value> {
  readonly name: string;
  readonly value: Value;
}

function changeNamed<Value>(
  entries: readonly NamedRegister<Value>[],
  shown: readonly Named<Value>[],
  wanted: readonly Named<Value>[],
  removed: Value,
  { at, by }: Stamp,
): readonly NamedRegister<Value>[] {
  const keyed = <Entry extends { readonly name: string }>(list: readonly Entry[]) =>
    new Map(list.map((entry) => [tagKey(entry.name), entry]));
  const [registers, before, after] = [keyed(entries), keyed(shown), keyed(wanted)];
  const changed = [
    ...[...after].filter(([key, { name, value }]) => {
      const known = before.get(key);
      return known?.value !== value || known.name !== name;
    }),
    ...[...before]
      .filter(([key]) => !after.has(key))
      .map(([key, { name }]) => [key, { name, value: removed }] as const),
  ];
  // nb. A millisecond apart, so that they stay in their order.
  const written = changed.map(([key, { name, value }], index) => ({
    name,
    value,
    ...stampAfter(registers.get(key), at + index, by),
  }));
  return mergeNamed(entries, written);
}
