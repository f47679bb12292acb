import type { LibraryRecord } from '../profile/library-record.ts';
import { profileUrl } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import { joined } from './career-text.ts';
import { isoTime } from './iso-time.ts';
import { nameParts } from './name-parts.ts';
import { vcardLine, vcardParts, vcardText } from './vcard-line.ts';
import type { ExportWriter } from './writer.ts';

/** vCards 4.0 by RFC 6350, one after the other. */
export function createVcardWriter(): ExportWriter {
  return { head: () => '', add: vcardOf, foot: () => '' };
}

/**
 * A person's card. Where address books differ, what most of them show: the location, one text, is an
 * address's locality; one NOTE has the person's own note first, then headline and about; UID is the
 * profile's address, so that a card imported again updates the one that is there.
 */
function vcardOf({ slug, saved, annotation }: LibraryRecord): string {
  const { profile, fetchedAt } = saved;
  const { name, role, company } = summarize(saved);
  // nb. what a card must have, a name of control characters alone would leave empty.
  const shown = [name, slug].map(vcardText).find((text) => text.trim() !== '') ?? '';
  const note = joined([annotation.note, profile.headline, profile.about], '\n\n');
  return [
    vcardLine('BEGIN', 'VCARD'),
    vcardLine('VERSION', '4.0'),
    vcardLine('PRODID', '-//Calling Card//Calling Card 1//EN'),
    vcardLine('KIND', 'individual'),
    vcardLine('UID', profileUrl(slug)),
    vcardLine('FN', shown),
    nameLine(name),
    textLine('TITLE', role),
    company === undefined ? '' : vcardLine('ORG', vcardParts(company)),
    profile.location ? vcardLine('ADR', vcardParts('', '', '', profile.location, '', '', '')) : '',
    vcardLine('URL', profileUrl(slug)),
    textLine('NOTE', note),
    annotation.tags.length > 0
      ? vcardLine('CATEGORIES', annotation.tags.map(vcardText).join())
      : '',
    revision(fetchedAt),
    vcardLine('END', 'VCARD'),
  ].join('');
}

/** Nothing where there is no text. */
function textLine(name: string, text: string | undefined): string {
  const value = vcardText(text ?? '');
  return value === '' ? '' : vcardLine(name, value);
}

function nameLine(name: string): string {
  const { family, given, suffix } = nameParts(name);
  return vcardLine('N', vcardParts(family, given, '', '', suffix));
}

/** When the card was true: a timestamp of RFC 6350, 4.3.5, which knows years of four digits only. */
function revision(fetchedAt: number): string {
  const [time = ''] = /^\d{4}-.*(?=\.)/.exec(isoTime(fetchedAt)) ?? [];
  return time === '' ? '' : vcardLine('REV', `${time.replace(/[-:]/g, '')}Z`);
}
