import type { ListsToChoose } from '../../../components/annotation/lists-menu.tsx';
import type { Watches } from '../../../components/annotation/watch-menu.tsx';
import type { ReadReason } from '../../../components/library/list/use-reason.ts';
import type { MenuKeys } from '../../../components/library/use-menu-keys.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { reasonFor } from '../../../utils/search/reason.ts';
import { everyone, full, longTag } from '../samples.ts';
import { noop } from '../story.ts';

export const libraryActions = {
  tag: noop,
  refresh: noop,
  command: noop,
  copyRows: noop,
  star: noop,
  remove: noop,
  compare: noop,
  exportProfiles: noop,
  sendTo: noop,
  importProfiles: noop,
  importList: noop,
  openOptions: noop,
};

export const suggestions = {
  titles: ['Robotics Engineer'],
  companies: ['Northwind Robotics'],
  locations: ['Stockholm'],
  tags: ['candidate', 'To call', longTag].map((tag, at) => ({ tag, count: 12 * at + 1 })),
};

/** Reads the reason from the same profile for every row. */
export const reasonOfFull: ReadReason = (_, terms, show) => {
  show(reasonFor(full, emptyAnnotation, terms));
  return noop;
};

export const searches = {
  saved: [
    { name: 'Robotics in Stockholm', address: '?q=robotics&location=Stockholm' },
    { name: longTag, address: '?q=robotics' },
  ],
  edit: noop,
};

/** The lists of the library, and who is in them. */
export const lists: ListsToChoose = {
  lists: [
    { id: 'berlin', name: 'Berlin engineers', position: 1, count: 4 },
    { id: 'spring', name: 'Spring event', position: 2, count: 12 },
  ],
  members: new Map([['berlin', new Set(everyone.slice(0, 2).map(({ slug }) => slug))]]),
  setMembers: noop,
  createWith: noop,
};

/** A list and a tag are watched. */
export const watches: Watches = {
  everyDays: new Map([
    ['list:berlin', 30],
    ['tag:candidate', 7],
  ]),
  edit: noop,
};

export const listActions = { create: noop, rename: noop, move: noop, remove: noop, reorder: noop };

export const menuKeys: MenuKeys = { asked: undefined, ask: noop, onOpened: noop };
