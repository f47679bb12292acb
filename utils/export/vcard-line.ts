/** 3.0 (RFC 2426) is what Apple, Google and Outlook read; 4.0 is RFC 6350. */
export const vcardVersions = ['3.0', '4.0'] as const;

export type VcardVersion = (typeof vcardVersions)[number];

/** In octets of UTF-8, without the line break (RFC 6350, 3.2). */
const MAX_LINE_LENGTH = 75;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** One content line, folded, with its line break. `value` must be escaped. */
export function vcardLine(name: string, value: string): string {
  return `${foldLine(`${name}:${value}`)}\r\n`;
}

/**
 * Escapes a text for use as a property's value or as one of a list of values: backslashes, commas and line
 * breaks, and other control characters are removed. Version 3.0 wants semicolons escaped everywhere (RFC 2426,
 * 4); 4.0 only where they separate (RFC 6350, 3.4), and some of its parsers don't expect more.
 */
export function vcardText(text: string, version: VcardVersion): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(version === '3.0' ? /[\\,;]/g : /[\\,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Joins texts as the components of one value. Semicolons separate them, so theirs are escaped in both versions. */
export function vcardParts(...texts: readonly string[]): string {
  return texts.map((text) => vcardText(text, '3.0')).join(';');
}

/** Breaks a line that is too long, never inside a character. */
function foldLine(line: string): string {
  if (line.length * 3 <= MAX_LINE_LENGTH) return line;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MAX_LINE_LENGTH) {
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
