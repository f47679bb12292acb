import { COLUMN_NAME, type COLUMNS } from './field-names.ts';
import { type Fields, isBlank, normalizedName } from './fields.ts';
import { readLabel } from './read-line.ts';

/** The facts of a position or school that an answer tells in fields of the person. */
interface ColumnEntry {
  readonly facts: Readonly<Record<string, unknown>>;
  /** As the names of the columns tell it; `undefined` if that is up to the dates. */
  readonly isCurrent: boolean | undefined;
}

const DATED = ['dates', 'start_date', 'end_date', 'is_current'];

/**
 * Returns the positions or schools whose facts are fields of the person, in their order, as in a table with
 * a row for each person: `jobTitle`, `company`, `jobDateRange`, `jobTitle2`, `previousJobTitle`…
 * What has neither dates nor such an addition to its names is today's. A `title` alone is no position.
 */
export function columnEntries(
  person: Fields,
  columns: (typeof COLUMNS)[keyof typeof COLUMNS],
): readonly ColumnEntry[] {
  const factOf = new Map(
    Object.entries<readonly string[]>(columns).flatMap(([fact, names]) =>
      names.map((name) => [normalizedName(name), fact] as const),
    ),
  );
  const entries = new Map<string, Record<string, unknown>>();
  for (const [column, value] of person) {
    const [, time, name = '', number = ''] = COLUMN_NAME.exec(column) ?? [];
    const fact = factOf.get(name);
    // nb. An object without a name, such as a `previousJob`, is no fact.
    const isUnnamed = typeof value === 'object' && readLabel(value) === undefined;
    if (fact === undefined || isBlank(value) || isUnnamed) continue;
    const key = `${time === 'current' ? '' : (time ?? '')}${number === '1' ? '' : number}`;
    const facts = entries.get(key) ?? {};
    facts[fact] ??= value;
    entries.set(key, facts);
  }
  return [...entries]
    .filter(([key, facts]) => key !== '' || Object.keys(facts).length > 1)
    .map(([key, facts]) => {
      const isPast = /^\D/.test(key);
      const isToday = key === '' && !DATED.some((fact) => fact in facts);
      return { facts, isCurrent: isPast ? false : isToday || undefined };
    });
}
