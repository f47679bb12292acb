import { longTag } from '../samples.ts';
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
