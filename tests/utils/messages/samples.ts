import type { MessageName } from '../../../utils/messages/parse.ts';
import type { Protocol } from '../../../utils/messages/protocol.ts';
import { slugOf } from '../profile/slug-of.ts';

export const slug = slugOf('ada-lovelace');

export const sealed = { sealed: 'c2VhbGVk', iv: 'aXZpdml2aXZpdml2', lastFour: 'ab12' };

export const locked = {
  ...({ algorithm: 'PBKDF2-SHA-256', iterations: 600_000 } as const),
  salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
  locked: 'bG9ja2Vk',
  iv: 'aXZpdml2aXZpdml2',
  lastFour: 'ab12',
};

type Data<Name extends MessageName> = Parameters<Protocol[Name]>[0];

/** A valid message of each name, as it is sent. */
export const samples: { readonly [Name in MessageName]: Data<Name> } = {
  onScreen: { slug, page: 'a-page' },
  command: { slug, command: 'enrich' },
  wake: undefined,
  saveKey: sealed,
  forgetKey: undefined,
  setLock: { locked, sealed },
  unlock: sealed,
  lockNow: undefined,
  checkKey: { key: sealed },
  sendCode: { email: 'ada@example.com' },
  signIn: { email: 'ada@example.com', code: '123456', sentAt: 1_790_000_000_000 },
  saveSettings: { fetchOnOpen: false, limits: { perHour: 50, perDay: 200 } },
  editSearches: { kind: 'save', name: 'Berlin', address: '?q=berlin' },
  editBackups: { kind: 'end', at: 1_790_000_000_000, count: 12, fileName: 'backup.json' },
  backupWritten: { url: 'blob:chrome-extension://abc/1', count: 12 },
  editDestinations: {
    kind: 'save',
    destination: {
      id: 'hook',
      name: 'Hook',
      kind: 'webhook',
      url: 'https://hooks.example/in',
      format: 'json',
      events: ['changed'],
      isOn: true,
    },
    secret: sealed,
  },
  checkDestination: { id: 'hook', kind: 'test' },
  sendTo: { destinationId: 'hook', slugs: [slug], sendId: 'a-send' },
  editDeliveries: { kind: 'retry', destinationId: 'hook', eventId: 'task-1' },
  annotate: { slugs: [slug], edit: { kind: 'note', text: 'Met in Porto.\n' } },
  remove: { slugs: [slug], batch: 7 },
  undoRemove: { batch: 1_790_000_000_000 },
  finishRemove: { batch: 1_790_000_000_000 },
  deleteEverything: undefined,
  packIndex: { afresh: true },
  editLists: { kind: 'put', list: { id: 'a-list', name: 'Berlin', position: 1 } },
  editQueue: { kind: 'add', slugs: [slug], refresh: [] },
  editWatches: { kind: 'watch', targets: [{ kind: 'person', slug }], everyDays: 30 },
  editNews: { kind: 'read', news: [{ slug, at: 1_790_000_000_000 }] },
  saveTeam: { url: 'https://couch.example/team', name: 'Kim', freshDays: 30, sharesNotes: true },
  leaveTeam: undefined,
  syncTeam: undefined,
  testTeam: { login: { url: 'https://couch.example/team', name: 'Kim', password: sealed } },
  createTeamDatabase: {},
  commitImport: { importId: 'an-import', count: 1 },
  followImport: { importId: 'an-import', isCancelled: true },
};
