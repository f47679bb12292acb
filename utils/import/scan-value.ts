const NEWLINE = 0x0a;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** How far one JSON object has been followed, over pieces that may part it anywhere. */
export interface ValueScan {
  /** Brackets and braces that are open. */
  depth: number;
  inString: boolean;
  /** 1 where the last piece ended between a backslash and what it escapes. */
  skip: number;
  /** Line ends met. */
  newlines: number;
  state: 'open' | 'whole' | 'broken';
}

export const newScan = (): ValueScan => ({
  depth: 0,
  inString: false,
  skip: 0,
  newlines: 0,
  state: 'open',
});

/**
 * Follows an object on to its end, and gives the index after it, or after the piece. Looks at
 * nothing but strings and depth, and takes one bracket for another: whether the text is JSON is for
 * `JSON.parse` to say. A line end inside a string shows that it is none (`broken`); to go on would
 * take all that follows for the string's.
 */
export function scanValue(scan: ValueScan, piece: string, from: number): number {
  let at = from + scan.skip;
  while (at < piece.length) {
    at = scan.inString ? throughString(scan, piece, at) : throughStructure(scan, piece, at);
    if (scan.state !== 'open') return at;
  }
  scan.skip = at - piece.length;
  return piece.length;
}

/** The index after the string's last quote; one past the piece's end where a backslash ended it. */
function throughString(scan: ValueScan, piece: string, from: number): number {
  for (let at = from; ; at += 1) {
    if (at >= piece.length) return at;
    const code = piece.charCodeAt(at);
    if (code === BACKSLASH) {
      at += 1;
    } else if (code === QUOTE) {
      scan.inString = false;
      return at + 1;
    } else if (code === NEWLINE) {
      scan.state = 'broken';
      return at;
    }
  }
}

/** The index after the next string's first quote, or after the value. */
function throughStructure(scan: ValueScan, piece: string, from: number): number {
  for (let at = from; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    if (code === QUOTE) {
      scan.inString = true;
      return at + 1;
    }
    if (code === NEWLINE) scan.newlines += 1;
    scan.depth += step(code);
    if (scan.depth === 0) {
      scan.state = 'whole';
      return at + 1;
    }
  }
  return piece.length;
}

function step(code: number): -1 | 0 | 1 {
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return 1;
  return code === CLOSE_BRACE || code === CLOSE_BRACKET ? -1 : 0;
}
