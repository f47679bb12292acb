import type { Slug } from '../profile/slug.ts';
import { bareSlugs } from './bare-slug.ts';
import { scanLinks } from './link-scan.ts';
import { type UnfoldedLine, unfoldLines } from './unfold-lines.ts';
import type { UnusableLine, UnusableReason } from './unusable-line.ts';

/** A person that a text names by an address. */
export interface FoundLink {
  readonly slug: Slug;
  /** The line of the text, from 1. */
  readonly line: number;
}

/** The people that a text names, and the lines that seem to name one but don't. */
export interface FoundLinks {
  /** Each person once, in the order of the text. */
  readonly found: readonly FoundLink[];
  /** At most one entry per line, and none for a line that names somebody. */
  readonly unusable: readonly UnusableLine[];
}

/** The links of a line, or the slugs if it has nothing else. */
interface ScannedLine {
  readonly links: readonly FoundLink[];
  readonly bare: readonly FoundLink[];
  /** Whether its bare slugs can hardly be ordinary words. */
  readonly isClear: boolean;
  readonly unusable?: UnusableLine;
}

/**
 * Finds the LinkedIn profiles in a text of any kind: a list, mail, a page's source. An address counts
 * wherever it is. A slug without one counts if its line has nothing else, or nothing but slugs with commas
 * between them, and if it either is clearly no word (see `bareSlug`) or the whole text consists of such
 * lines. Text around addresses is ignored. Takes linear time. Never throws.
 */
export function findLinks(text: string): FoundLinks {
  const lines = unfoldLines(text).flatMap((line) => scanLine(line) ?? []);
  const areAllBare = lines.every(({ bare }) => bare.length > 0);
  const seen = new Set<Slug>();
  const found: FoundLink[] = [];
  const unusable: UnusableLine[] = [];
  for (const line of lines) {
    const links = line.isClear || areAllBare ? [...line.links, ...line.bare] : line.links;
    const before = found.length;
    for (const link of links) {
      if (!seen.has(link.slug)) found.push(link);
      seen.add(link.slug);
    }
    const [first] = links;
    if (first && found.length === before) unusable.push({ line: first.line, reason: 'repeated' });
    if (line.unusable) unusable.push(line.unusable);
  }
  return { found, unusable };
}

/** Scans a line; `undefined` if it is blank. */
function scanLine({ text, line, breaks }: UnfoldedLine): ScannedLine | undefined {
  if (text.trim() === '') return undefined;
  let passed = 0;
  const scanned = scanLinks(text).map((link) => {
    while ((breaks[passed] ?? Infinity) <= link.index) passed++;
    return { ...link, line: line + passed };
  });
  const links = scanned.flatMap(({ slug, line }) => (slug === undefined ? [] : { slug, line }));
  const nothing = { links, bare: [], isClear: false };
  if (links.length > 0) return nothing;
  const [failed] = scanned;
  if (failed?.reason) return { ...nothing, unusable: { line: failed.line, reason: failed.reason } };
  const reason = otherAddress(text);
  if (reason) return { ...nothing, unusable: { line, reason } };
  const bare = bareSlugs(text) ?? [];
  return {
    links,
    bare: bare.map(({ slug }) => ({ slug, line })),
    isClear: bare.every(({ isClear }) => isClear),
  };
}

const ADDRESS = /^["'<([]*(?:(?:https?:\/\/|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*)$/i;

/** Why an address that is no LinkedIn profile's can't be used; `undefined` if the text is no address. */
export function otherAddress(text: string): UnusableReason | undefined {
  const address = text.trim();
  if (!ADDRESS.test(address)) return undefined;
  return /^\W*(?:https?:\/\/)?(?:\w+\.)?linkedin\.com\b/i.test(address)
    ? 'not-a-profile'
    : 'not-linkedin';
}
