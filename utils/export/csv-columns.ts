/** What a CSV can tell of a person, a column each; named in the header by the label of that name. */
export const csvColumns = [
  'name',
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
  'tags',
  'note',
  'starred',
  'address',
  'slug',
  'fetched',
  'changed',
  'versions',
] as const;

export type CsvColumn = (typeof csvColumns)[number];
