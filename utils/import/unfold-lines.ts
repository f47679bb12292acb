/** A line of a text, with the lines that a mail program broke it into. */
export interface UnfoldedLine {
  readonly text: string;
  /** The line of the text that it starts on, from 1. */
  readonly line: number;
  /** Where in `text` each further line of the original begins, ascending. */
  readonly breaks: readonly number[];
}

/** In characters: mail breaks every longer line. */
const MAX_FOLDED_LENGTH = 76;

/**
 * Splits a text into lines, undoing what the source of a mail (quoted-printable), of a page and JSON do
 * to addresses: soft line breaks, bytes as `=C3`, and escaped slashes.
 */
export function unfoldLines(text: string): readonly UnfoldedLine[] {
  const isMail = /=3D|=\r?\n/.test(text);
  const lines = text.split(/\r\n|[\r\n]/);
  const unfolded: UnfoldedLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    const parts: string[] = [];
    const breaks: number[] = [];
    let length = 0;
    for (;;) {
      const folded = lines[at] ?? '';
      const goesOn = isMail && isFolded(folded, lines[at + 1]);
      const part = unescaped(goesOn ? folded.slice(0, -1) : folded, isMail);
      parts.push(part);
      length += part.length;
      if (!goesOn) break;
      breaks.push(length);
      at++;
    }
    unfolded.push({ text: parts.join(''), line, breaks });
  }
  return unfolded;
}

/** nb. Not before an address: an address in a list may end with `=`, too. */
const isFolded = (line: string, next: string | undefined) =>
  line.endsWith('=') &&
  line.length <= MAX_FOLDED_LENGTH &&
  next !== undefined &&
  !/^\s*(?:https?:|www\.|$)/i.test(next);

/** nb. A byte of mail becomes a byte of an address: `=C3=BC` is `ü`, as `%C3%BC` is. */
function unescaped(line: string, isMail: boolean): string {
  const plain = line.replace(/\\\/|\\u002f|&#x2f;|&#47;/gi, '/').replace(/\\([-_.])/g, '$1');
  return isMail ? plain.replace(/=20|=09/g, ' ').replace(/=([0-9A-F]{2})/g, '%$1') : plain;
}
