/** In octets of UTF-8, without the line end: RFC 6350, 3.2. */
const LONGEST_LINE = 75;

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
const SPECIAL = /[\\,;\n]/g;

/** A content line of its own, folded, with its line end. `value` is escaped already. */
export function vcardLine(name: string, value: string): string {
  return `${folded(`${name}:${value}`)}\r\n`;
}

/**
 * A text as the value of a property, or one component of it: by RFC 6350, 3.4, with backslashes,
 * commas, semicolons and line ends escaped, which is allowed where it is not needed. Without other
 * control characters.
 */
export function vcardText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(SPECIAL, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
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
