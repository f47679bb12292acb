import { sectionKinds } from '../profile/section.ts';

/** The columns that a CSV can have. The export label of the same name is the column's header. */
export const csvColumns = [
  'name',
  'first-name',
  'last-name',
  'headline',
  'role',
  'company',
  'location',
  'connections',
  'followers',
  'about',
  'experience',
  'education',
  'skills',
  ...sectionKinds,
  'picture',
  'unread',
  'tags',
  'lists',
  'note',
  'data',
  'starred',
  'address',
  'slug',
  'fetched',
  'changed',
  'versions',
] as const;

export type CsvColumn = (typeof csvColumns)[number];
