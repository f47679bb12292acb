import { html } from 'hono/html';
import { reservedSlugs } from '../faults/reserved-slugs.ts';
import { card, inPageLink, type Markup, profilePath } from './markup.ts';
import type { Member } from './member.ts';
import { personEntry } from './person-entry.ts';

/** The feed: links to every profile and every fault. */
export function feedPage(members: readonly Member[]): Markup {
  const faults = reservedSlugs.map(
    ({ slug, outcome }) =>
      html`<li>${inPageLink(profilePath(slug), slug)}<p class="soft">${outcome}</p></li>`,
  );
  return html`<div><h1>Feed</h1>${card('People', html`<ul>${members.map(personEntry)}</ul>`)}</div>
<aside>${card('Faults', html`<ul>${faults}</ul>`)}</aside>`;
}
