import { canonicalSlug, isMemberToken, type Slug } from '../profile/slug.ts';

/** A text that is nothing but a slug. */
export interface BareSlug {
  readonly slug: Slug;
  /** Whether it can hardly be an ordinary word. */
  readonly isClear: boolean;
}

/** In UTF-16 units: longer than any slug with what may be around it. */
const MAX_LENGTH = 1300;

const BULLET = /^(?:[-*+•·‣◦–—>#]+\s+)*(?:\[[ x]?\]\s+)?(?:\(?\d{1,5}[.):]\s+)?/i;
const QUOTES = /^["'“”„‘’«»`]+|["'“”„‘’«»`]+$/g;
const PREFIX = /^(?:@|\/?in\/)/i;

/** What LinkedIn allows in a slug of one's own. */
const LETTERS = /^(?=.*\p{L})[\p{L}\p{M}\p{N}-]{3,}$/u;

/** A word as a heading or a name has it. */
const CAPITALIZED = /^\p{Lu}\p{Ll}+$/u;

/**
 * Reads a line or a cell that is nothing but a slug, apart from a bullet, a number, quotes, and `@`, `in/`
 * or `/in/` before it. Returns `undefined` if it is anything else, or a capitalized word such as
 * `Guests`. A slug is clear if `in/` comes before it, or if it has a hyphen or a digit and no capitals.
 */
export function bareSlug(text: string): BareSlug | undefined {
  const item = text.trim();
  if (item.length > MAX_LENGTH) return undefined;
  const unquoted = item.replace(BULLET, '').replace(QUOTES, '').trim();
  const typed = unquoted.replace(PREFIX, '').replace(/\/$/, '');
  const slug = canonicalSlug(typed);
  if (slug === undefined) return undefined;
  if (isMemberToken(slug)) return { slug, isClear: true };
  const isMarked = /^\/?in\//i.test(unquoted);
  if (!LETTERS.test(slug) || (CAPITALIZED.test(typed) && !isMarked)) return undefined;
  return { slug, isClear: isMarked || (/[\p{N}-]/u.test(slug) && !/\p{Lu}/u.test(typed)) };
}

/** The slugs of a line whose cells are all bare slugs; `undefined` for any other line. */
export function bareSlugs(line: string): readonly BareSlug[] | undefined {
  const cells = line.split(/[,;\t|]/).filter((cell) => cell.trim() !== '');
  const slugs: BareSlug[] = [];
  for (const cell of cells) {
    const slug = bareSlug(cell);
    if (slug === undefined) return undefined;
    slugs.push(slug);
  }
  return slugs.length > 0 ? slugs : undefined;
}
