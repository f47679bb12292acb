/** In octets of UTF-8, without the line end: RFC 6350, 3.2. */
const LONGEST_LINE = 75;

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** A content line of its own, folded, with its line end. `value` is escaped already. */
export function vcardLine(name: string, value: string): string {
  return `${folded(`${name}:${value}`)}\r\n`;
}

/**
 * A text as the value of a property, or one of a list of them: by RFC 6350, 3.4, with backslashes,
 * commas and line ends escaped, without other control characters. Semicolons stay as they are, which
 * some parsers do not expect to be escaped where they part nothing.
 */
export function vcardText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Texts as the components of one value, parted by semicolons; their own are escaped. */
export function vcardParts(...texts: readonly string[]): string {
  return texts.map((text) => vcardText(text).replaceAll(';', '\\;')).join(';');
}

/** Breaks a line where it grows too long, and never within a character. */
function folded(line: string): string {
  if (line.length * 3 <= LONGEST_LINE) return line;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
