const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/**
 * The characters that CommonMark or one of its dialects interprets (GitHub's tables, strikethrough,
 * mentions and bare links, formulas, footnotes, comments): some anywhere, some only in certain places.
 */
const MARKUP = /[\\`*_{}[\]<>|~&#^$=%@]|:(?=\S)|^[-+:]|(?<=www)\.|(?<=^\d{1,9})[.)](?=\s|$)/gi;

/** Escapes a text so that none of it is interpreted as Markdown, and puts it on one line. */
export function markdownInline(text: string): string {
  return escapeLine(clean(text).replace(/\s+/g, ' '));
}

/**
 * Escapes a text of several lines. Its paragraphs and line breaks are kept; nothing else in it is
 * interpreted as Markdown. Lines are trimmed: four leading spaces would make a code block. Empty if the
 * text has nothing visible.
 */
export function markdownProse(text: string): string {
  return clean(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => escapeLine(line.trim())))
    .map((lines) => lines.join('  \n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const clean = (text: string) => text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').trim();

const escapeLine = (line: string) => line.replace(MARKUP, '\\$&');
