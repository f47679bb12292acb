import { currentUrl } from '../profile/current-slug.ts';
import { fetchTime } from '../profile/fetch-time.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Position, School } from '../profile/profile.ts';
import { type SectionEntry, sectionKinds } from '../profile/section.ts';
import { summarize } from '../profile/summarize.ts';
import { countText, joinNonEmpty, spanText, studyText } from './career-text.ts';
import type { ExportLabels } from './export-labels.ts';
import { optionalTime } from './iso-time.ts';

/** One entry of a section, such as a position: its title, then where and when, then its description. */
export interface CareerEntry {
  readonly title: string;
  readonly details: string;
  readonly description?: string;
}

/** A section of a profile: prose, a list of positions, schools or the like, or a list of short items. */
export type PersonSection =
  | { readonly label: string; readonly prose: string }
  | { readonly label: string; readonly career: readonly CareerEntry[] }
  | { readonly label: string; readonly items: readonly string[] };

/** Everything readable about a person, in reading order. Plain text and Markdown are made from it. */
export interface PersonText {
  readonly name: string;
  readonly headline?: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly address: string;
  readonly sections: readonly PersonSection[];
}

/** The person's texts, labeled with `labels`. Empty texts and sections are left out. */
export function personText(record: LibraryRecord, labels: ExportLabels): PersonText {
  const { saved, annotation } = record;
  const { profile } = saved;
  const { name, headline, role, company, location } = summarize(saved);
  const facts = [
    { label: labels.role, text: role },
    { label: labels.company, text: company },
    { label: labels.location, text: location },
    { label: labels.connections, text: profile.connections && countText(profile.connections) },
    { label: labels.followers, text: profile.followers && countText(profile.followers) },
    { label: labels.picture, text: profile.pictureUrl },
    { label: labels.unread, text: profile.unread?.join(', ') },
    { label: labels.starred, text: annotation.starred ? labels.yes : '' },
    { label: labels.tags, text: annotation.tags.join(', ') },
    ...(annotation.data ?? []).map(({ name: label, value: text }) => ({ label, text })),
    { label: labels.fetched, text: optionalTime(fetchTime(saved))?.replace(/T.*/, '') },
  ];
  return {
    name,
    ...(headline === undefined ? {} : { headline }),
    facts: facts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    address: currentUrl(profile),
    sections: sectionsOf(record, labels),
  };
}

function sectionsOf({ saved, annotation }: LibraryRecord, labels: ExportLabels): PersonSection[] {
  const { about, positions, education, skills, sections = {} } = saved.profile;
  const experience = withoutEmpty(positions.map((position) => positionEntry(position, labels)));
  const schools = withoutEmpty(education.map((school) => schoolEntry(school, labels)));
  return [
    ...(annotation.note.trim() ? [{ label: labels.note, prose: annotation.note }] : []),
    ...(about ? [{ label: labels.about, prose: about }] : []),
    ...(experience.length > 0 ? [{ label: labels.experience, career: experience }] : []),
    ...(schools.length > 0 ? [{ label: labels.education, career: schools }] : []),
    ...(skills.length > 0 ? [{ label: labels.skills, items: skills }] : []),
    ...sectionKinds.flatMap((kind) => {
      const career = (sections[kind] ?? []).map((each) => sectionEntry(each, labels));
      return career.length > 0 ? [{ label: labels[kind], career }] : [];
    }),
  ];
}

const withoutEmpty = (entries: readonly CareerEntry[]) =>
  entries.filter(({ title, details, description }) => title || details || description);

function positionEntry(position: Position, labels: ExportLabels): CareerEntry {
  const { title, company, duration, location, description } = position;
  return entry([title, company], [spanText(position, labels), duration, location], description);
}

function schoolEntry(school: School, labels: ExportLabels): CareerEntry {
  const { duration, location, description } = school;
  const dates = [spanText(school, labels), duration, location];
  return entry([school.school, studyText(school)], dates, description);
}

function sectionEntry(section: SectionEntry, labels: ExportLabels): CareerEntry {
  const { title, by, detail, url, description } = section;
  return entry([title, by], [detail, spanText(section, labels), url], description);
}

function entry(
  names: readonly (string | undefined)[],
  details: readonly (string | undefined)[],
  description: string | undefined,
): CareerEntry {
  const [title = '', ...more] = names.filter((name) => name);
  return {
    title,
    details: joinNonEmpty([...more, ...details], ' · '),
    ...(description === undefined ? {} : { description }),
  };
}
