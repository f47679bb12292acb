import { expect, test } from 'vitest';
import type { Change } from '../../../utils/profile/change.ts';
import { type News, type NewsKind, newsOfKind } from '../../../utils/queue/news.ts';
import { slugOf } from '../profile/slug-of.ts';

const newsOf = (at: number, change?: Change): News => ({
  slug: slugOf('ada'),
  at,
  ...(change ? { changes: [change] } : { changes: [], isUnreadable: true }),
});

const news = [
  newsOf(5, { kind: 'new-about', to: 'Hello.' }),
  newsOf(4),
  newsOf(3, { kind: 'promoted', title: 'CTO' }),
  newsOf(2, { kind: 'moved', to: 'Berlin' }),
  newsOf(1, { kind: 'new-role', title: 'CEO' }),
];

test.each<[NewsKind, number[]]>([
  ['all', [3, 1, 5, 4, 2]],
  ['job', [3, 1]],
  ['other', [5, 2]],
  ['unreadable', [4]],
])('news of the kind %s: those about a job first, then the newest', (kind, times) => {
  expect(newsOfKind(news, kind).map(({ at }) => at)).toEqual(times);
});
