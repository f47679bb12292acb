import { Hono } from 'hono';
import { html } from 'hono/html';
import { reservedSlugs } from '../faults/reserved-slugs.ts';
import type { Profiles } from '../profiles.ts';
import { feedPage } from './feed-page.ts';
import { layout } from './layout.ts';
import { card } from './markup.ts';
import { type Member, memberFrom } from './member.ts';
import { profilePage } from './profile-page.ts';

/** The prefixes that LinkedIn uses before a profile's path. */
const PREFIXES = ['', '/mwlite', '/m', '/comm'];

/** Pages that aren't profiles. */
const OTHER_PAGES = [
  ['/mynetwork/*', 'My network'],
  ['/company/*', 'Company'],
  ['/school/*', 'School'],
  ['/jobs/*', 'Jobs'],
  ['/messaging/*', 'Messaging'],
  ['/notifications/*', 'Notifications'],
  ['/search/*', 'Search'],
  ['/login', 'Sign in'],
] as const;

const MAX_OTHERS = 5;

/** The demo pages under LinkedIn's URLs. The same URL always returns the same bytes. */
export function createPages(profiles: Profiles) {
  const pages = new Hono({ strict: false });
  const members = profiles.all.map(({ slug, task_output }) => memberFrom(slug, task_output));

  function memberFor(slug: string): Member {
    const reserved = reservedSlugs.find((each) => each.slug === slug);
    if (!reserved) return memberFrom(slug, profiles.outputFor(slug));
    return memberFrom(slug, { name: slug, headline: `A fault: ${reserved.outcome}` });
  }

  pages.get('/', (c) => c.redirect('/feed/'));
  pages.get('/feed', (c) => c.html(layout('Feed', feedPage(members))));
  for (const prefix of PREFIXES) {
    pages.get(`${prefix}/in/me`, (c) => c.redirect('/in/maya-lindqvist/'));
    pages.get(`${prefix}/in/:slug/:below{.*}?`, (c) => {
      const member = memberFor(c.req.param('slug'));
      const below = c.req.param('below') ?? '';
      return c.html(layout(member.name, profilePage(member, below, membersAfter(member, members))));
    });
  }
  for (const [path, title] of OTHER_PAGES) {
    const main = card(title, html`<p class="soft">This page isn’t a profile.</p>`);
    pages.get(path, (c) => c.html(layout(title, main)));
  }
  pages.notFound((c) => {
    const main = card('Page not found', html`<p class="soft">This page doesn’t exist.</p>`);
    return c.html(layout('Page not found', main), 404);
  });
  return pages;
}

/** The next people in the list, so that each profile links to others. */
function membersAfter({ slug }: Member, members: readonly Member[]): readonly Member[] {
  const next = members.findIndex((member) => member.slug === slug) + 1;
  return [...members.slice(next), ...members.slice(0, next)]
    .filter((member) => member.slug !== slug)
    .slice(0, MAX_OTHERS);
}
