import { NewsLine } from '../../../components/queue/news-line.tsx';
import { NewsView } from '../../../components/queue/news-view.tsx';
import { QueueLine } from '../../../components/queue/queue-line.tsx';
import { QueueView, type QueueViewProps } from '../../../components/queue/queue-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { News } from '../../../utils/queue/news.ts';
import type { QueueOverview } from '../../../utils/queue/queue-entry.ts';
import { HOUR, NOW } from '../../components/people.ts';
import { entry, failedEntry, outlook, overviewOf } from '../../components/queue/queue.ts';
import { failure } from '../../components/tasks.ts';
import { arabic, crowd, everyone, long, longTag } from '../samples.ts';
import { after, click, groupsOf, noop, rtl, type, wrongPassphrase } from '../story.ts';
import { lists } from './library-props.ts';

const library = groupsOf('library');
const popup = groupsOf('popup');

const names = new Map([...everyone, ...crowd(200)].map(({ slug, name }) => [slug, name]));
const nameOf = (slug: Slug) => names.get(slug) ?? slug;

const [first, second, third, ...others] = everyone.map(({ slug }, at) =>
  entry(slug, at % 2 === 0 ? { listId: 'berlin' } : {}),
);
const started = first && { ...first, state: 'started' as const };
const waiting = [started, second, third, entry('someone-new-7f3a', { listId: 'spring' })].flatMap(
  (each) => each ?? [],
);
const paused = others.slice(0, 2).map((each) => ({ ...each, state: 'paused' as const }));
const failures = [
  failedEntry('renamed-person', 'slug-refused'),
  failedEntry('ghost', 'task-failed', 'The profile is private.'),
  ...crowd(14).map(({ slug }) => failedEntry(slug, 'expired')),
];

export const queueView = (overview: QueueOverview, props: Partial<QueueViewProps> = {}) => (
  <QueueView
    now={NOW}
    overview={overview}
    outlook={outlook}
    estimate={{ days: 6, perDay: 50 }}
    lists={lists.lists}
    nameOf={nameOf}
    actions={{
      ...{ edit: noop, command: noop, showPerson: noop },
      ...{ showList: noop, importList: noop, openOptions: noop, unlock: wrongPassphrase },
    }}
    {...props}
  />
);

export const someQueued = overviewOf(waiting, {}, { done: 96 });
const held = (code: Parameters<typeof failure>[0], until?: number) =>
  queueView(someQueued, {
    outlook: {
      ...outlook,
      hold: { failure: failure(code), ...(until !== undefined && { until }) },
    },
  });
const many = crowd(200).map(({ slug }) => entry(slug));
const longNames = overviewOf([
  entry(arabic.slug, { listId: 'arabic' }),
  entry(long.slug, { listId: 'long', state: 'paused' }),
  entry('a'.repeat(100)),
  failedEntry(long.slug, 'expired', long.about),
]);
const longLists = [
  { id: 'arabic', name: 'مهندسات من دبي', position: 1 },
  { id: 'long', name: longTag, position: 2 },
];
const everyState = overviewOf([...waiting, ...paused, ...failures], {}, { done: 40 });

const states = {
  empty: queueView(overviewOf([])),
  running: queueView(someQueued),
  'paused by the user': queueView(overviewOf(waiting, { pausedAt: NOW }, { done: 96 })),
  'key rejected': held('key-rejected'),
  'not allowed': held('forbidden'),
  'too many requests': held('rate-limited', NOW + HOUR),
  'plan used up': queueView(
    overviewOf(waiting, { stop: { failure: failure('plan-limit'), until: NOW + HOUR } }),
  ),
  offline: queueView(someQueued, { outlook: { ...outlook, isOnline: false } }),
  'at the limits': queueView(someQueued, { outlook: { ...outlook, slotAt: NOW + HOUR } }),
  'outside working hours': queueView(someQueued, {
    outlook: { ...outlook, isWithinHours: false, startsAt: NOW + 15 * HOUR },
  }),
  'some failed': queueView(everyState),
  'failures unfolded': after(click('.queue-failure:last-child summary'), queueView(everyState)),
  finished: queueView(overviewOf(failures, {}, { done: 106 }), { estimate: undefined }),
  '10,000 left': queueView(overviewOf(many, {}, { waiting: 9_800, done: 1 }), {
    estimate: { days: 200, perDay: 50 },
  }),
  'long names': queueView(longNames, { lists: longLists }),
  'right to left': rtl(queueView(longNames, { lists: longLists })),
};

const line = (standing: Parameters<typeof QueueLine>[0]['standing'], left = 312) => (
  <QueueLine now={NOW} left={left} standing={standing} />
);

const newsOf = (slug: Slug, hours: number, more: Partial<News> = {}): News => ({
  slug,
  at: NOW - hours * HOUR,
  changes: [{ kind: 'moved', from: 'London', to: 'Berlin' }],
  ...more,
});
const someNews = everyone.slice(0, 5).map(({ slug }, at) =>
  newsOf(slug, at * 30 + 1, {
    ...(at % 2 === 1 && { isRead: true }),
    ...(at === 2 && {
      changes: [
        { kind: 'new-role', title: 'Chief Executive', company: 'Acme' },
        { kind: 'new-headline', to: 'Building things' },
      ],
    }),
    ...(at === 3 && { changes: [], isUnreadable: true }),
  }),
);
const news = (all: readonly News[]) => (
  // nb. The container that its styles ask for the width.
  <div style={{ container: 'library-area / inline-size' }}>
    <NewsView
      now={NOW}
      news={all}
      nameOf={nameOf}
      actions={{ edit: noop, showPerson: noop, exportNews: noop }}
    />
  </div>
);
const longNews = [
  newsOf(long.slug, 1, { changes: [{ kind: 'moved', to: longTag.repeat(4) }] }),
  newsOf(arabic.slug, 2, { changes: [{ kind: 'promoted', title: longTag.repeat(3) }] }),
];

export const groups = [
  library(
    'NewsView',
    {
      some: news(someNews),
      none: news([]),
      'one kind without any': after(type('select', 'unreadable'), news(longNews)),
      'long texts': news(longNews),
      'right to left': rtl(news([...longNews, ...someNews])),
    },
    { width: 760 },
  ),
  library(
    'NewsView narrow',
    { some: news(someNews), 'long texts': news(longNews), 'right to left': rtl(news(someNews)) },
    { width: 320 },
  ),
  popup('NewsLine', {
    some: <NewsLine unread={3} />,
    'right to left': rtl(<NewsLine unread={3} />),
  }),
  library('QueueView', states, { width: 760 }),
  library(
    'QueueView narrow',
    {
      'some failed': queueView(everyState),
      'too many requests': held('rate-limited', NOW + HOUR),
      'right to left': rtl(queueView(longNames, { lists: longLists })),
    },
    { width: 320 },
  ),
  popup('QueueLine', {
    running: line({ kind: 'running', startsAt: NOW + HOUR }),
    paused: line({ kind: 'paused' }),
    stopped: line({ kind: 'stopped', failure: failure('unreachable') }, 10_000),
    'right to left': rtl(line({ kind: 'at-limits', startsAt: NOW + 20 * HOUR })),
  }),
];
