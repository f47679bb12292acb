const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/**
 * What means something to CommonMark or one of its dialects (GitHub's tables, strikes, mentions and
 * bare links, formulas, footnotes, comments): some signs anywhere, some only before or behind others.
 */
const MARKUP = /[\\`*_{}[\]<>|~&#^$=%@]|:(?=\S)|^[-+:]|(?<=www)\.|(?<=^\d{1,9})[.)](?=\s|$)/gi;

/** A text on one line, of which nothing takes effect as Markdown. */
export function markdownInline(text: string): string {
  return escaped(clean(text).replace(/\s+/g, ' '));
}

/**
 * A text of several lines, of which nothing takes effect as Markdown but its paragraphs and line
 * ends. Nothing where there is nothing to see. No blanks begin a line: four would make it code.
 */
export function markdownProse(text: string): string {
  return clean(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => escaped(line.trim())))
    .map((lines) => lines.join('  \n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const clean = (text: string) => text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').trim();

const escaped = (line: string) => line.replace(MARKUP, '\\$&');
