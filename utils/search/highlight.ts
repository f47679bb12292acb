import { fold } from './fold.ts';
import { indexOfTerm, type Sought, wordAt } from './match-term.ts';

/** A part of a text. All parts together are the text. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where whole characters of a text are, as offsets: from the first up to the second. */
type Range = readonly [start: number, end: number];

/**
 * Splits a text where one of the terms occurs in it, ignoring case and accents as a search does. With
 * `isLong`, only the start of a word counts. No character that the user sees as one is split.
 */
export function highlight(
  text: string,
  terms: readonly Sought[],
  isLong = false,
): readonly Piece[] {
  if (terms.length === 0) return [{ text, isMatch: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of matchesIn(foldedWithRanges(text), terms, isLong)) {
    if (start > from) pieces.push({ text: text.slice(from, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMatch: false });
  return pieces;
}

/** How much of a text is shown before its first match, and in total, in UTF-16 units. */
const lead = 16;
const excerptLength = 160;

/** The part of a text around its first match, highlighted. Its start if there is none. */
export function excerpt(text: string, terms: readonly Sought[], isLong: boolean): readonly Piece[] {
  const whole = foldedWithRanges(text);
  const [first = [0, 0]] = matchesIn(whole, terms, isLong);
  const boundAt = (offset: number) =>
    whole.ranges.find(([start]) => start >= offset)?.[0] ?? text.length;
  const bound = first[0] <= lead ? 0 : boundAt(first[0] - lead);
  const space = bound === 0 ? -1 : text.slice(0, first[0]).indexOf(' ', bound);
  const start = space < 0 ? bound : space + 1;
  const end = Math.max(first[1], boundAt(start + excerptLength));
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...highlight(text.slice(start, end), terms, isLong),
    ...(end < text.length ? [{ text: '…', isMatch: false }] : []),
  ];
}

/** Where the terms occur: sorted, without overlaps. */
function matchesIn(
  { folded, ranges }: FoldedText,
  terms: readonly Sought[],
  isLong: boolean,
): readonly Range[] {
  const find = isLong ? wordAt : indexOfTerm;
  const found: Range[] = [];
  for (const term of terms) {
    for (let at = find(folded, term, 0); at >= 0; at = find(folded, term, at + 1)) {
      const start = ranges[at]?.[0] ?? 0;
      found.push([start, ranges[at + term.text.length - 1]?.[1] ?? start]);
    }
  }
  const merged: Range[] = [];
  for (const [start, end] of found.sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ASCII = /^[\0-\x7f]*$/;

/** A folded text, and where each of its UTF-16 units comes from. */
interface FoldedText {
  readonly folded: string;
  readonly ranges: readonly Range[];
}

function foldedWithRanges(text: string): FoldedText {
  const characters = ASCII.test(text) ? text : segmenter.segment(text);
  let folded = '';
  const ranges: Range[] = [];
  let start = 0;
  for (const character of characters) {
    const own = typeof character === 'string' ? character : character.segment;
    const end = start + own.length;
    // nb. Between words, there is one space, whatever separates them.
    const part = fold(own) || (/^[\s\p{Cc}]/u.test(own) && !folded.endsWith(' ') ? ' ' : '');
    folded += part;
    for (let unit = 0; unit < part.length; unit++) ranges.push([start, end]);
    start = end;
  }
  return { folded, ranges };
}
