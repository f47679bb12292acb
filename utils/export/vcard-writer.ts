import { currentUrl } from '../profile/current-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { profileUrl } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import { joinNonEmpty } from './career-text.ts';
import type { ExportWriter } from './export-writer.ts';
import { isoTime } from './iso-time.ts';
import { nameParts } from './name-parts.ts';
import { vcardLine, vcardParts, vcardText } from './vcard-line.ts';

/** A file of vCards 4.0 (RFC 6350), one per person. */
export function createVcardWriter(): ExportWriter {
  return { head: () => '', add: vcardOf, foot: () => '' };
}

/**
 * One person's card. Where address books differ, it uses what most of them show: the location, a single
 * text, is the locality of an address; one NOTE has the user's note, then headline and about. UID is
 * the profile's address, so that importing a card again updates the existing contact.
 */
function vcardOf({ slug, saved, annotation }: LibraryRecord): string {
  const { profile, fetchedAt } = saved;
  const { name, role, company } = summarize(saved);
  // nb. FN is required, and a name of control characters alone would leave it empty.
  const formattedName = [name, slug].map(vcardText).find((text) => text.trim() !== '') ?? '';
  const note = joinNonEmpty([annotation.note, profile.headline, profile.about], '\n\n');
  return [
    vcardLine('BEGIN', 'VCARD'),
    vcardLine('VERSION', '4.0'),
    vcardLine('PRODID', '-//Calling Card//Calling Card 1//EN'),
    vcardLine('KIND', 'individual'),
    vcardLine('UID', profileUrl(slug)),
    vcardLine('FN', formattedName),
    nameLine(name),
    textLine('TITLE', role),
    company === undefined ? '' : vcardLine('ORG', vcardParts(company)),
    profile.location ? vcardLine('ADR', vcardParts('', '', '', profile.location, '', '', '')) : '',
    vcardLine('URL', currentUrl(profile)),
    textLine('NOTE', note),
    annotation.tags.length > 0
      ? vcardLine('CATEGORIES', annotation.tags.map(vcardText).join())
      : '',
    revision(fetchedAt),
    vcardLine('END', 'VCARD'),
  ].join('');
}

/** Empty if there is no text. */
function textLine(name: string, text: string | undefined): string {
  const value = vcardText(text ?? '');
  return value === '' ? '' : vcardLine(name, value);
}

function nameLine(name: string): string {
  const { family, given, suffix } = nameParts(name);
  return vcardLine('N', vcardParts(family, given, '', '', suffix));
}

/** When the profile was fetched, as a timestamp (RFC 6350, 4.3.5), which allows four-digit years only. */
function revision(fetchedAt: number): string {
  const [time = ''] = /^\d{4}-.*(?=\.)/.exec(isoTime(fetchedAt)) ?? [];
  return time === '' ? '' : vcardLine('REV', `${time.replace(/[-:]/g, '')}Z`);
}
