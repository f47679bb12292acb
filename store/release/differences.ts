import { unzip } from './unzip.ts';

/** The files, by name, of one build. */
export type Zips = ReadonlyMap<string, Buffer>;

/** What differs between two builds of the same source, one line each. */
export function differences(one: Zips, other: Zips): string[] {
  return namesOf(one, other).flatMap((name) => {
    const [before, after] = [one.get(name), other.get(name)];
    if (!before || !after) return [`${name} is in one build only.`];
    if (before.equals(after)) return [];
    const inside = differencesInside(unzip(before), unzip(after));
    return [`${name}: ${inside.join(', ') || 'the same files, packed differently'}`];
  });
}

const differencesInside = (one: Zips, other: Zips): string[] =>
  namesOf(one, other).filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)));

const namesOf = (one: Zips, other: Zips) => [...new Set([...one.keys(), ...other.keys()])].sort();
