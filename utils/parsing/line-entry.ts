import { tidyLines } from './noise.ts';
import { readRange } from './read-range.ts';

/** In UTF-16 units. A longer text is no entry. */
const MAX_ENTRY_LENGTH = 1000;
/** What may stand before the dates at the end of a line: "CEO at Acme (2016 – 2019)". */
const BEFORE_DATES = /\s+in\s+|\s*[,|·•(–—]\s*|\s+-\s+/g;

/**
 * Returns the facts of a position or school that is only a text: the lines of a card, as copied from a
 * page, or a line such as "CEO at Acme in Jan 2016 - Dec 2019". They have the names of a card's lines.
 * `undefined` if the text has no dates to tell them apart.
 */
export function lineEntry(value: unknown, isSchool: boolean): Record<string, string> | undefined {
  if (typeof value !== 'string' || value.length > MAX_ENTRY_LENGTH) return undefined;
  const lines = tidyLines(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [title = ''] = lines;
  if (lines.length === 1) return datedLine(title, isSchool);
  const index = lines.findIndex((line, at) => at > 0 && readRange(line) !== undefined);
  if (index < 1) return undefined;
  const [metadata = '', ...description] = lines.slice(index + 1);
  const subtitle = lines.slice(1, index).join(' · ');
  return {
    title,
    subtitle,
    caption: lines[index] ?? '',
    metadata,
    description: description.join('\n'),
  };
}

function datedLine(line: string, isSchool: boolean): Record<string, string> | undefined {
  for (const { index, 0: mark } of line.matchAll(BEFORE_DATES)) {
    const dates = line.slice(index + mark.length).replace(/\)$/, '');
    if (!readRange(dates)) continue;
    const [, role = '', at = ''] = /^(.*) (?:at|@) (.+)$/.exec(line.slice(0, index)) ?? [];
    if (role === '') return { title: line.slice(0, index), dates };
    return isSchool ? { title: at, subtitle: role, dates } : { title: role, subtitle: at, dates };
  }
  return undefined;
}
