import { html } from 'hono/html';
import { avatar, card, inPageLink, type Markup, profilePath } from './markup.ts';
import type { Member } from './member.ts';
import { personEntry } from './person-entry.ts';

/** How many positions a profile shows before "Show all experience". */
const MAX_POSITIONS = 3;

/** A profile, or the page that LinkedIn shows at a path below it, such as `details/experience`. */
export function profilePage(member: Member, below: string, others: readonly Member[]): Markup {
  const alsoViewed = card('People also viewed', html`<ul>${others.map(personEntry)}</ul>`);
  return html`<div>${topCard(member)}${sections(member, below)}</div><aside>${alsoViewed}</aside>`;
}

function topCard({ slug, name, headline, location, connections }: Member): Markup {
  const count =
    connections === '' ? '' : html`<span class="soft">${connections} connections</span>`;
  const contact = inPageLink(profilePath(slug, 'overlay/contact-info/'), 'Contact info');
  return html`<section class="card top">
<div class="banner"></div>
${avatar(slug, name)}
<h1 dir="auto">${name}</h1>
<p dir="auto">${headline}</p>
<p class="soft" dir="auto">${location}</p>
<p class="row">${count}${contact}</p>
</section>`;
}

function sections(member: Member, below: string): Markup {
  const back = inPageLink(profilePath(member.slug), 'Back to the profile');
  if (below.startsWith('overlay/contact-info')) {
    const address = `https://www.linkedin.com${profilePath(member.slug)}`;
    return card('Contact info', html`<p>${address}</p>${back}`);
  }
  if (below.startsWith('recent-activity')) {
    return card('Activity', html`<p class="soft">Nothing posted yet.</p>${back}`);
  }
  if (below.startsWith('details/')) {
    return card('Experience', html`${experience(member)}${back}`);
  }
  return overview(member);
}

function overview(member: Member): Markup {
  const about = html`<p dir="auto">${member.about}</p>`;
  const all = inPageLink(profilePath(member.slug, 'details/experience/'), 'Show all experience');
  const activity = inPageLink(profilePath(member.slug, 'recent-activity/all/'), 'Show activity');
  const more = html`<p class="row">${all}${activity}</p>`;
  return html`${member.about === '' ? '' : card('About', about)}
${card('Experience', html`${experience(member, MAX_POSITIONS)}${more}`)}`;
}

function experience({ positions }: Member, max?: number): Markup {
  return html`<ul>${positions
    .slice(0, max)
    .map(
      ({ title, company }) =>
        html`<li dir="auto"><strong>${title}</strong><p class="soft">${company}</p></li>`,
    )}</ul>`;
}
