import { PostEntry } from '../../../components/posts/post-entry.tsx';
import { PostsSection } from '../../../components/posts/posts-section.tsx';
import type { Post, SavedPosts } from '../../../utils/profile/post.ts';
import type { Stage } from '../../../utils/task/stage.ts';
import { adaSlug, HOUR, NOW } from '../../components/people.ts';
import { groupsOf, noop, rtl } from '../story.ts';

const popup = groupsOf('popup');
const library = groupsOf('library');
const DAY = 24 * HOUR;

const count = (value: number) => ({ value, orMore: false });
const url = 'https://www.linkedin.com/feed/update/urn:li:activity:7402746946853253120';

const full: Post = {
  text: 'Payday for 40,000 people went out eleven minutes early this morning.\n\nNobody noticed. That is the whole job.',
  at: NOW - 3 * DAY,
  url,
  reactions: count(12_412),
  comments: count(37),
  reposts: count(9),
};
const long: Post = { text: 'Engines weave algebraical patterns. '.repeat(30), when: '3w', url };
const repost: Post = {
  text: 'Worth reading twice.',
  at: NOW - 40 * DAY,
  reactions: { value: 500, orMore: true },
  original: { author: 'Charles Babbage', text: 'A sketch of the engine is in print.', url },
};
const arabic: Post = {
  text: 'نبحث عن مهندسين للعمل معنا في دبي.',
  at: NOW - 9 * DAY,
  url,
  reactions: count(57),
  original: { author: 'ليلى الحريري', text: 'شكراً للجميع.' },
};
const hostile: Post = {
  text: `<img src=x onerror=alert(1)> \u202egnp.exe https://evil.example/ ${'x'.repeat(400)}`,
  when: '<b>3d</b>',
  original: { author: '<script>alert(1)</script>' },
};

const saved = (...posts: Post[]): SavedPosts => ({ fetchedAt: NOW - 2 * HOUR, posts, raw: null });

const section = (stage: Stage, posts?: SavedPosts, canFetch = true) => (
  <PostsSection
    slug={adaSlug}
    now={NOW}
    saved={posts}
    canFetch={canFetch}
    stage={stage}
    actions={{ command: noop, openOptions: noop, unlock: async () => 'done' }}
  />
);

const idle: Stage = { kind: 'idle' };
const failure = { code: 'task-failed', at: NOW - HOUR } as const;

export const groups = [
  popup('PostsSection', {
    'not fetched': section(idle),
    posts: section(idle, saved(full, repost)),
    'no posts': section(idle, saved()),
    'being fetched': section({ kind: 'active', step: 'waiting', since: NOW - 9_000 }),
    queued: section({ kind: 'queued', startsAt: NOW + HOUR }, saved(full)),
    unknown: section({ kind: 'unknown', failure: { code: 'unreachable', at: NOW } }),
    failed: section({ kind: 'failed', failure }, saved(repost)),
    'without a button': section(idle, saved(full), false),
    'right to left': rtl(section(idle, saved(arabic, full))),
  }),
  library('PostsSection in the library', {
    many: section(idle, saved(full, repost, long, arabic, full, full, full)),
    cancelled: section({ kind: 'cancelled', hadReachedOutx: true }, saved(full)),
  }),
  popup('PostEntry', {
    full: <PostEntry post={full} />,
    long: <PostEntry post={long} />,
    repost: <PostEntry post={repost} />,
    'a link alone': <PostEntry post={{ url }} />,
    hostile: <PostEntry post={hostile} />,
  }),
];
