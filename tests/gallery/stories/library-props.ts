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
  companies: ['Northwind Robotics'],
  locations: ['Stockholm'],
  tags: ['candidate', 'To call', longTag],
};
