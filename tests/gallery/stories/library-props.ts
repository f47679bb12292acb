import type { ReadReason } from '../../../components/library/list/use-reason.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { reasonFor } from '../../../utils/search/reason.ts';
import { full, longTag } from '../samples.ts';
import { noop } from '../story.ts';

export const libraryActions = {
  star: noop,
  remove: noop,
  exportProfiles: noop,
  importProfiles: noop,
  deleteEverything: noop,
  openOptions: noop,
};

export const suggestions = {
  titles: ['Robotics Engineer'],
  companies: ['Northwind Robotics'],
  locations: ['Stockholm'],
  tags: ['candidate', 'To call', longTag].map((tag, at) => ({ tag, count: 12 * at + 1 })),
};

/** Reads the reason from the same profile for every row. */
export const reasonOfFull: ReadReason = async (_, terms) => reasonFor(full, emptyAnnotation, terms);

export const searches = {
  saved: [
    { name: 'Robotics in Stockholm', address: '?q=robotics&location=Stockholm' },
    { name: longTag, address: '?q=robotics' },
  ],
  edit: noop,
};
