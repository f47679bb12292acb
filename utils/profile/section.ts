import type { CareerDate } from './career-date.ts';

/** The sections of a profile besides experience, education and skills, in the order of LinkedIn. */
export const sectionKinds = [
  'volunteering',
  'certifications',
  'courses',
  'projects',
  'publications',
  'patents',
  'honors',
  'test-scores',
  'languages',
  'organizations',
  'websites',
] as const;

export type SectionKind = (typeof sectionKinds)[number];

/**
 * One entry of such a section. What the fields mean depends on the section: a certification is issued
 * `by` an organization, a language has its proficiency as `detail`. Texts are trimmed and never empty.
 */
export interface SectionEntry {
  /** What the entry is: a certificate, a project, a language, a role, the label of a website. */
  readonly title: string;
  /** Who is behind it: the issuer, publisher, organization or school. */
  readonly by?: string;
  /** A proficiency, a number, a score, a license or a cause. */
  readonly detail?: string;
  readonly start?: CareerDate;
  /** Also the only date of something that has one, such as a publication. */
  readonly end?: CareerDate;
  /** An `https:` or `http:` URL. */
  readonly url?: string;
  readonly description?: string;
}

/** Whether what a section lists has a day, not a length: its only date is the `end`. */
export const happensOnce = (kind: SectionKind): boolean =>
  kind === 'publications' || kind === 'patents' || kind === 'honors' || kind === 'test-scores';

/** The sections that an answer had. None is empty. */
export type ProfileSections = Readonly<Partial<Record<SectionKind, readonly SectionEntry[]>>>;
