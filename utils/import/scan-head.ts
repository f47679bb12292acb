/** In UTF-16 units; ours has a hundred. Of a file that is no export, no more than this is kept. */
const LONGEST_HEAD = 1_000_000;

/**
 * How far a file's first object has been followed. `text` is all of it but the profiles: they are
 * cut out one by one, so that it is the JSON of the head alone.
 */
export interface HeadScan {
  text: string;
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** Where in `text` the last string begins, and the name before the last colon. */
  stringAt: number;
  name: string | undefined;
  /** Line ends met. */
  newlines: number;
  /** `profiles`: at the first profile's place, after the bracket. */
  state: 'open' | 'profiles' | 'whole' | 'broken' | 'too-long';
}

export const newHead = (): HeadScan => ({
  text: '',
  depth: 0,
  inString: false,
  escaped: false,
  stringAt: 0,
  name: undefined,
  newlines: 0,
  state: 'open',
});

/** Follows the head on until its state changes; gives the index after what was read. */
export function scanHead(head: HeadScan, piece: string, from: number): number {
  for (let at = from; at < piece.length; at += 1) {
    const sign = piece.charAt(at);
    head.text += sign;
    if (sign === '\n') head.newlines += 1;
    if (head.inString) stepInString(head, sign);
    else stepOutside(head, sign);
    if (head.text.length > LONGEST_HEAD) head.state = 'too-long';
    if (head.state !== 'open') return at + 1;
  }
  return piece.length;
}

/** Goes on behind the profiles, with the bracket that closed them. */
export function afterProfiles(head: HeadScan): void {
  head.text += ']';
  head.name = undefined;
  head.state = 'open';
}

function stepInString(head: HeadScan, sign: string): void {
  if (sign === '\n') head.state = 'broken';
  else if (head.escaped) head.escaped = false;
  else if (sign === '\\') head.escaped = true;
  else if (sign === '"') head.inString = false;
}

function stepOutside(head: HeadScan, sign: string): void {
  if (sign === '"') {
    head.inString = true;
    head.stringAt = head.text.length - 1;
  } else if (sign === '[' && head.depth === 1 && head.name === 'profiles') {
    head.state = 'profiles';
  } else if (sign === '{' || sign === '[') {
    head.depth += 1;
  } else if (sign === '}' || sign === ']') {
    head.depth -= 1;
    if (head.depth === 0) head.state = 'whole';
  } else if (sign === ':' && head.depth === 1) {
    head.name = nameOf(head.text.slice(head.stringAt, -1));
  } else if (sign === ',') {
    head.name = head.depth === 1 ? undefined : head.name;
  }
}

/** A field's name, which may be written with escapes. */
function nameOf(text: string): string | undefined {
  try {
    const name: unknown = JSON.parse(text);
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}
