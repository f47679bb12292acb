// @vitest-environment happy-dom
import '../fake-browser.ts';

import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceChange } from '../../../entrypoints/background/announce-change.ts';
import { useFetchOnOpen } from '../../../entrypoints/card/use-fetch-on-open.ts';
import { useFrontSlug } from '../../../entrypoints/card/use-front-slug.ts';
import { useWake } from '../../../entrypoints/card/use-wake.ts';
import { useProfileState } from '../../../entrypoints/shared/use-profile-state.ts';
import type { Library } from '../../../utils/engine/ports/library.ts';
import { sendMessage } from '../../../utils/messages/messenger.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import type { ProfileState } from '../../../utils/task/profile-state.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { done, now, queued, second, waiting } from '../../utils/task/tasks.ts';
import { contentScript, fakeBrowser } from '../fake-browser.ts';

const ada = slugOf('ada-lovelace');
const bob = slugOf('bob');
const empty = { aliases: [], versions: [], annotation: { starred: false, tags: [], note: '' } };
const profile = { slug: ada, positions: [], education: [], skills: [] };

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('fetch on open', () => {
  const options = {
    savedKey: { lastFour: '4321', hasLock: false },
    settings: { fetchOnOpen: true, limits: defaultLimits },
  };
  const unfetched: ProfileState = { slug: ada, ...empty };
  const start = {
    front: { slug: ada as Slug | undefined },
    profileState: unfetched as ProfileState | undefined,
    options: options as typeof options | undefined,
  };

  function open(props: typeof start) {
    const command = vi.fn();
    const { rerender } = renderHook(
      ({ front, profileState, options }: typeof start) =>
        useFetchOnOpen(front, profileState, options, command),
      { initialProps: props },
    );
    return { command, rerender };
  }

  test('fetches the profile on screen, once', () => {
    const { command, rerender } = open(start);
    rerender({ ...start, profileState: { ...unfetched } });
    expect(command.mock.calls).toEqual([[ada, 'enrich']]);
  });

  test('fetches a person of a list', () => {
    const saved = { slug: ada, profile, fetchedAt: 1, listed: {} };
    const { command } = open({ ...start, profileState: { ...unfetched, saved } });
    expect(command.mock.calls).toEqual([[ada, 'enrich']]);
  });

  test.each([
    [
      'the user does not want it',
      { options: { ...options, settings: { ...options.settings, fetchOnOpen: false } } },
    ],
    ['there is no key', { options: { ...options, savedKey: undefined as never } }],
    [
      'the profile is saved',
      { profileState: { ...unfetched, saved: { slug: ada, profile, fetchedAt: 1 } } },
    ],
    ['there was a fetch', { profileState: { ...unfetched, task: done } }],
    ['the tab shows no profile', { front: { slug: undefined }, profileState: undefined }],
  ])('does nothing if %s', (_, props) => {
    expect(open({ ...start, ...props }).command).not.toHaveBeenCalled();
  });

  test('waits until everything is read', () => {
    const { command, rerender } = open({ ...start, options: undefined });
    rerender({ ...start, profileState: { ...unfetched, slug: bob } });
    expect(command).not.toHaveBeenCalled();
    rerender(start);
    expect(command).toHaveBeenCalledOnce();
  });

  test('does not fetch a profile that the tab goes to afterwards', () => {
    const { command, rerender } = open({
      ...start,
      front: { slug: undefined },
      profileState: undefined,
    });
    rerender({ ...start, front: { slug: bob }, profileState: { ...unfetched, slug: bob } });
    expect(command).not.toHaveBeenCalled();
  });
});

describe('waking the background', () => {
  const wakes = () => fakeBrowser.received().filter(({ type }) => type === 'wake').length;
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  async function watch(task: ProfileState['task'], times: readonly number[]) {
    const [first = now] = times;
    const { rerender } = renderHook((at: number) => useWake(task, at), { initialProps: first });
    for (const at of times.slice(1)) rerender(at);
    await settled();
    return wakes();
  }

  test('happens when the popup opens', async () => {
    expect(await watch(undefined, [now, now + 60 * second])).toBe(1);
  });

  test('happens again, every few seconds, while a task is late', async () => {
    const task = waiting({ nextPollAt: now });
    expect(await watch(task, [now, now + second, now + 2 * second])).toBe(1);
    fakeBrowser.reset();
    expect(await watch(task, [now, now + 4 * second, now + 4.5 * second, now + 8 * second])).toBe(
      3,
    );
  });

  test('does not happen while only the user can resume the task', async () => {
    const hold = { failure: { code: 'key-missing', at: now } } as const;
    expect(await watch(queued({ hold }), [now, now + 60 * second])).toBe(1);
  });
});

describe('the slug in front', () => {
  const tabs = fakeBrowser.api.tabs;

  test('is that of the tab’s URL if the browser shows it', async () => {
    vi.spyOn(tabs, 'query').mockResolvedValue([
      { id: 7, url: 'https://www.linkedin.com/in/Ada-Lovelace/' },
    ]);
    const { result } = renderHook(() => useFrontSlug());
    await vi.waitFor(() => expect(result.current).toEqual({ slug: ada }));
  });

  /** Renders the hook over a tab whose page shows Ada, unless told otherwise. */
  function follow(
    slug: string | undefined = ada,
    tab: { id: number; status?: string } = { id: 7 },
  ) {
    vi.spyOn(tabs, 'query').mockImplementation(async () => [tab]);
    fakeBrowser.goTo(7, 'a-page', slug);
    const { result } = renderHook(() => useFrontSlug());
    const shows = (slug: Slug | undefined) =>
      vi.waitFor(() => expect(result.current).toEqual({ slug }));
    const report = (message: { slug?: Slug; page: string }, sender = contentScript) =>
      fakeBrowser.as(sender, () => sendMessage('onScreen', message)).catch(() => {});
    return { result, shows, report, tab };
  }

  test('is otherwise what the page says, and follows its reports', async () => {
    const { shows, report } = follow();
    await shows(ada);
    // nb. The page is too busy to answer, but it says where it is.
    fakeBrowser.silence(7);
    await report({ slug: bob, page: 'a-page' });
    await shows(bob);
  });

  test.each([
    ['another tab', { ...contentScript, tab: { id: 8 } }],
    ['a page that is only prerendered', { ...contentScript, documentLifecycle: 'prerender' }],
    ['another site', { ...contentScript, url: 'https://evil.example/' }],
  ])('is not what %s reports', async (_, sender) => {
    const { result, shows, report } = follow();
    await shows(ada);
    await report({ slug: bob, page: 'a-page' }, sender);
    expect(result.current).toEqual({ slug: ada });
  });

  test('is still that of the next document if the former one reports late that it was left', async () => {
    const { shows, report } = follow();
    await shows(ada);
    fakeBrowser.goTo(7, 'the-next', bob);
    await report({ page: 'a-page' });
    await shows(bob);
  });

  test('is that of the tab which the user goes to, and unknown until that is known', async () => {
    const { result, shows, tab } = follow();
    await shows(ada);
    fakeBrowser.goTo(8, 'another-page', bob);
    tab.id = 8;
    tabs.onActivated.emit({ tabId: 8 });
    await shows(bob);
    fakeBrowser.silence(7);
    tab.id = 7;
    tabs.onActivated.emit({ tabId: 7 });
    await vi.waitFor(() => expect(result.current).toBeUndefined());
  });

  test('is unknown while the tab loads another page, and then none if that is no profile', async () => {
    const { result, shows, tab } = follow();
    await shows(ada);
    fakeBrowser.goTo(7);
    tab.status = 'loading';
    tabs.onUpdated.emit(7, { status: 'loading' }, { active: true });
    await vi.waitFor(() => expect(result.current).toBeUndefined());
    tab.status = 'complete';
    tabs.onUpdated.emit(7, { status: 'complete' }, { active: true });
    await shows(undefined);
  });

  test('is none on a page that is no person’s', async () => {
    vi.spyOn(tabs, 'query').mockResolvedValue([
      { id: 7, url: 'https://www.linkedin.com/in/unavailable/' },
    ]);
    const { result } = renderHook(() => useFrontSlug());
    await vi.waitFor(() => expect(result.current).toEqual({ slug: undefined }));
  });
});

test('the state of a profile is read again after a change that names it', async () => {
  let fetchedAt = 1;
  const onFault = vi.fn();
  const library = {
    profileState: vi.fn(async (slug: Slug) => ({
      slug,
      ...empty,
      saved: { slug, profile, fetchedAt },
    })),
  };
  const { result, rerender } = renderHook(
    (slug: Slug | undefined) =>
      useProfileState(library as Partial<Library> as Library, slug, onFault),
    { initialProps: ada as Slug | undefined },
  );
  await vi.waitFor(() => expect(result.current?.saved?.fetchedAt).toBe(1));
  fetchedAt = 2;
  announceChange([bob]);
  announceChange([ada]);
  await vi.waitFor(() => expect(result.current?.saved?.fetchedAt).toBe(2));
  expect(library.profileState).toHaveBeenCalledTimes(2);
  rerender(undefined);
  expect(result.current).toBeUndefined();
});
