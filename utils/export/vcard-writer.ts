import { currentUrl } from '../profile/current-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { profileUrl } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import { dataLines, joinNonEmpty } from './career-text.ts';
import type { ExportWriter } from './export-writer.ts';
import { isoTime } from './iso-time.ts';
import { languageTag } from './language-tag.ts';
import { nameParts } from './name-parts.ts';
import { type VcardVersion, vcardLine, vcardParts, vcardText } from './vcard-line.ts';

/** Names that users and other tools give to fields of their data. */
const isEmail = /\be-?mail\b/i;
const isPhone = /\b(?:phone|mobile|cell|tel(?:efon|ephone)?)\b/i;

/** A file of vCards (RFC 2426 or RFC 6350), one per person. */
export function createVcardWriter(version: VcardVersion): ExportWriter {
  return { head: () => '', add: (record) => vcardOf(record, version), foot: () => '' };
}

/**
 * One person's card. Where address books differ, it uses what most of them show: the location, a single
 * text, is the locality of an address; one NOTE has the user's note and data, then headline and about. UID is
 * the profile's address, so that importing a card again updates the existing contact. nb. No PHOTO: an
 * address book would load it from LinkedIn.
 */
export function vcardOf({ slug, saved, annotation }: LibraryRecord, version: VcardVersion): string {
  const { profile, fetchedAt } = saved;
  const { websites = [], languages = [] } = profile.sections ?? {};
  const { name, role, company } = summarize(saved);
  // nb. FN is required, and a name of control characters alone would leave it empty.
  const formattedName =
    [name, slug].map((text) => vcardText(text, version)).find((value) => value.trim() !== '') ?? '';
  const { data = [] } = annotation;
  const emails = data.filter(({ name, value }) => isEmail.test(name) && value.includes('@'));
  const phones = data.filter(({ name, value }) => isPhone.test(name) && /\d/.test(value));
  const others = data.filter((field) => !emails.includes(field) && !phones.includes(field));
  const note = joinNonEmpty(
    [
      annotation.note,
      dataLines({ ...annotation, data: others }).join('\n'),
      profile.headline,
      profile.about,
    ],
    '\n\n',
  );
  const { family, given, prefix, suffix } = nameParts(name);
  return [
    vcardLine('BEGIN', 'VCARD'),
    vcardLine('VERSION', version),
    vcardLine('PRODID', '-//Calling Card//Calling Card 1//EN'),
    version === '4.0' ? vcardLine('KIND', 'individual') : '',
    vcardLine('UID', profileUrl(slug)),
    vcardLine('FN', formattedName),
    vcardLine('N', vcardParts(family, given, '', prefix, suffix)),
    textLine('TITLE', role, version),
    company === undefined ? '' : vcardLine('ORG', vcardParts(company)),
    profile.location ? vcardLine('ADR', vcardParts('', '', '', profile.location, '', '', '')) : '',
    ...emails.map(({ value }) => textLine('EMAIL', value, version)),
    ...phones.map(({ value }) => textLine('TEL', value, version)),
    vcardLine('URL', currentUrl(profile)),
    ...websites.map(({ url = '' }) => addressLine(url)),
    ...(version === '4.0' ? languageLines(languages.map(({ title }) => title)) : []),
    textLine('NOTE', note, version),
    annotation.tags.length > 0
      ? vcardLine('CATEGORIES', annotation.tags.map((tag) => vcardText(tag, version)).join())
      : '',
    revision(fetchedAt, version),
    vcardLine('END', 'VCARD'),
  ].join('');
}

/** Empty if there is no text. */
function textLine(name: string, text: string | undefined, version: VcardVersion): string {
  const value = vcardText(text ?? '', version);
  return value === '' ? '' : vcardLine(name, value);
}

/** nb. As the browser writes it, on one line: an address of an answer may contain line breaks. Parsers split at commas. */
function addressLine(url: string): string {
  const { href, protocol = '' } = URL.parse(url) ?? {};
  return href !== undefined && /^https?:$/.test(protocol)
    ? vcardLine('URL', href.replaceAll(',', '%2C'))
    : '';
}

/** The languages that have a tag (RFC 6350, 6.4.4), which is all that LANG can hold. */
function languageLines(names: readonly string[]): readonly string[] {
  const tags = names.map(languageTag).filter((tag) => tag !== undefined);
  return [...new Set(tags)].map((tag) => vcardLine('LANG', tag));
}

/** When the profile was fetched. Both versions allow four-digit years only. */
function revision(fetchedAt: number, version: VcardVersion): string {
  const [time = ''] = /^\d{4}-.*(?=\.)/.exec(isoTime(fetchedAt)) ?? [];
  if (time === '') return '';
  // The forms that the examples of RFC 2426 and RFC 6350 have.
  return vcardLine('REV', `${version === '3.0' ? time : time.replace(/[-:]/g, '')}Z`);
}
