import { nameParts } from '../export/name-parts.ts';
import { placeParts } from '../export/place-parts.ts';
import type { Annotation } from '../profile/annotation.ts';
import { currentUrl } from '../profile/current-slug.ts';
import { slugsOfRecord } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { profileUrl } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import type { DestinationKind } from './destination.ts';

/** What is known of a person, in the parts that CRMs ask for. */
export const crmSources = [
  'first-name',
  'last-name',
  'full-name',
  'headline',
  'role',
  'company',
  'city',
  'country',
  'website',
  'email',
  'address',
] as const;

export type CrmSource = (typeof crmSources)[number];

/** The kinds of destination that keep people as records. */
export type CrmKind = Exclude<DestinationKind, 'webhook'>;

/** One field of a CRM's record. */
export interface CrmField {
  readonly source: CrmSource;
  /** The field's name in the CRM's API; dots lead into objects. */
  readonly target: string;
  /** What the CRM already has is never replaced. */
  readonly isOnlyForNew?: true;
}

/** The property that HubSpot's contacts are found by. It is created when the user asks for it. */
export const hubSpotAddress = 'calling_card_linkedin_url';

const field = (source: CrmSource, target: string): CrmField => ({ source, target });
const onlyForNew = (source: CrmSource, target: string): CrmField => ({
  source,
  target,
  isOnlyForNew: true,
});

/** Which field of each CRM gets what. The options show it, and docs/destinations.md. */
export const crmFields: Readonly<Record<CrmKind, readonly CrmField[]>> = {
  hubspot: [
    field('first-name', 'firstname'),
    field('last-name', 'lastname'),
    field('role', 'jobtitle'),
    field('company', 'company'),
    field('city', 'city'),
    field('country', 'country'),
    field('website', 'website'),
    onlyForNew('email', 'email'),
    field('address', hubSpotAddress),
  ],
  twenty: [
    field('first-name', 'name.firstName'),
    field('last-name', 'name.lastName'),
    field('role', 'jobTitle'),
    field('city', 'city'),
    onlyForNew('email', 'emails.primaryEmail'),
    field('address', 'linkedinLink.primaryLinkUrl'),
  ],
  attio: [
    field('first-name', 'name.first_name'),
    field('last-name', 'name.last_name'),
    field('full-name', 'name.full_name'),
    field('role', 'job_title'),
    field('headline', 'description'),
    onlyForNew('email', 'email_addresses'),
    field('address', 'linkedin'),
  ],
};

/** The most of a value, in UTF-16 units. */
const maxValueLength = 1_000;

/** What is known about a person. Unknown parts are absent. */
export function crmValues(record: LibraryRecord): ReadonlyMap<CrmSource, string> {
  const { saved, annotation } = record;
  const { name, headline, role, company } = summarize(saved);
  const { given, family } = nameParts(name);
  const { city, country } = placeParts(saved.profile.location);
  const values: Readonly<Record<CrmSource, string | undefined>> = {
    'first-name': given,
    'last-name': family,
    'full-name': name,
    headline,
    role,
    company,
    city,
    country,
    website: saved.profile.sections?.websites?.[0]?.url,
    email: emailIn(annotation),
    address: currentUrl(saved.profile),
  };
  return new Map(
    crmSources.flatMap((source) => {
      const value = values[source]?.trim().slice(0, maxValueLength).toWellFormed();
      return value ? [[source, value] as const] : [];
    }),
  );
}

/** The fields of a CRM's record, as objects within objects. Nothing is set to an empty value. */
export function crmRecord(
  kind: CrmKind,
  values: ReadonlyMap<CrmSource, string>,
  isNew: boolean,
): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (const { source, target, isOnlyForNew } of crmFields[kind]) {
    const value = values.get(source);
    if (value === undefined || (isOnlyForNew && !isNew)) continue;
    const path = target.split('.');
    const last = path.pop() as string;
    let fields = record;
    for (const name of path) {
      fields[name] ??= {};
      fields = fields[name] as Record<string, unknown>;
    }
    fields[last] = value;
  }
  return record;
}

const EMAIL = /^[^\s@<>()",;:\\]{1,64}@[^\s@<>()",;:\\]{1,190}\.[a-z]{2,}$/i;

/** The email address in the user's own data: of a field that is named so, or else of any. */
export function emailIn({ data = [] }: Annotation): string | undefined {
  const fields = data.filter(({ value }) => EMAIL.test(value));
  const named = fields.find(({ name }) => /e-?mail/i.test(name));
  return (named ?? fields[0])?.value.toLowerCase();
}

/** As many as are asked for at once. */
const maxAddresses = 20;

/** Every address that leads to a person, the current one first. */
export const addressesOf = (record: LibraryRecord): readonly string[] => [
  ...new Set([
    currentUrl(record.saved.profile),
    ...slugsOfRecord(record).slice(0, maxAddresses).map(profileUrl),
  ]),
];
