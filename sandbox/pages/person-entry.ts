import { html } from 'hono/html';
import { avatar, inPageLink, loadLink, type Markup, profilePath } from './markup.ts';
import type { Member } from './member.ts';

/** A person in a list, with both kinds of links to the profile. */
export function personEntry({ slug, name, headline }: Member): Markup {
  const path = profilePath(slug);
  return html`<li class="person">${avatar(slug, name)}<div>
${inPageLink(path, name)}
<p class="soft" dir="auto">${headline}</p>
${loadLink(path, `Open ${name} (full load)`)}
</div></li>`;
}
