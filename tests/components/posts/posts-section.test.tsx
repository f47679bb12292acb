// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PostsSection } from '../../../components/posts/posts-section.tsx';
import type { Post, SavedPosts } from '../../../utils/profile/post.ts';
import type { Stage } from '../../../utils/task/stage.ts';
import { adaSlug, HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const url = 'https://www.linkedin.com/feed/update/urn:li:activity:7402746946853253120';
const postsOf = (...posts: Post[]): SavedPosts => ({ fetchedAt: NOW - HOUR, posts, raw: null });

function showPosts(props: { saved?: SavedPosts; canFetch?: boolean; stage?: Stage } = {}) {
  const command = vi.fn();
  const shown = show(
    <PostsSection
      slug={adaSlug}
      now={NOW}
      canFetch={true}
      stage={{ kind: 'idle' }}
      actions={{ command, openOptions: vi.fn(), unlock: vi.fn() }}
      {...props}
    />,
  );
  const buttons = () => shown.queryAllByRole('button').map(({ textContent }) => textContent);
  const press = (name: string) => shown.user.click(shown.getByRole('button', { name }));
  return { ...shown, command, buttons, press };
}

test('the button fetches posts, and later fetches them again', async () => {
  const first = showPosts();
  expect(first.getByRole('heading', { name: 'Posts' })).toBeTruthy();
  await first.press('Fetch recent posts');
  expect(first.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'enrich');
  first.unmount();
  const again = showPosts({ saved: postsOf({ text: 'Hello' }) });
  expect(again.queryByRole('button', { name: 'Fetch recent posts' })).toBeNull();
  await again.press('Fetch posts again');
  expect(again.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'refresh');
});

test('whose URN is not known has no button, and no section without posts', () => {
  const { container, unmount } = showPosts({ canFetch: false });
  expect(container.textContent).toBe('');
  unmount();
  expect(showPosts({ canFetch: false, saved: postsOf({ text: 'Hello' }) }).buttons()).toEqual([]);
});

test.each<[string, Stage, readonly string[], string]>([
  [
    'under way',
    { kind: 'active', step: 'reading', since: NOW },
    ['Cancel'],
    'A browser is reading',
  ],
  [
    'failed',
    { kind: 'failed', failure: { code: 'plan-limit', at: NOW } },
    ['Open options', 'Try again', 'Dismiss'],
    'plan',
  ],
  [
    'unknown',
    { kind: 'unknown', failure: { code: 'unreachable', at: NOW } },
    ['Ask again', 'Discard'],
    'second LinkedIn action',
  ],
  ['queued', { kind: 'queued', startsAt: NOW + HOUR }, ['Fetch now anyway', 'Cancel'], 'starts at'],
])('a fetch that is %s says so, and offers no second one', (_, stage, names, text) => {
  const { container, buttons } = showPosts({ stage });
  expect(container.textContent).toContain(text);
  expect(buttons()).toEqual(names);
});

test('a post has its day, counts, text, what it repeats, and a link to it', () => {
  const saved = postsOf({
    ...{ text: 'Worth reading', at: NOW - 48 * HOUR, url },
    ...{ reactions: { value: 12_000, orMore: false }, comments: { value: 3, orMore: false } },
    original: { author: 'Charles', text: 'A sketch' },
  });
  const { getByRole, container } = showPosts({ saved });
  const item = getByRole('listitem');
  expect(item.querySelector('time')?.dateTime).toBe(
    new Date(NOW - 48 * HOUR).toISOString().replace('.000Z', 'Z').replace('T', ' '),
  );
  expect(item.textContent).toMatch(
    /Reactions: 12K.*Comments: 3.*Worth reading.*Reposted.*Charles.*A sketch/,
  );
  expect(getByRole('link').getAttribute('href')).toBe(url);
  expect(container.querySelector('p.quiet')?.textContent).toContain('Fetched');
});

test.each(['https://evil.example/', 'javascript:alert(1)', 'http://linkedin.com.evil.example/'])(
  'an address that isn’t LinkedIn’s has no link: %s',
  (url) => {
    expect(showPosts({ saved: postsOf({ text: 'a', url }) }).queryByRole('link')).toBeNull();
  },
);

test('nobody’s posts are told as such, and an age that can’t be dated as it is', () => {
  const none = showPosts({ saved: postsOf() });
  expect(none.container.textContent).toContain('No posts');
  none.unmount();
  expect(showPosts({ saved: postsOf({ when: '3d' }) }).getByRole('listitem').textContent).toBe(
    '3d',
  );
});
