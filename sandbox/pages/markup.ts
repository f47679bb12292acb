import { html } from 'hono/html';

/** Escaped markup: the `html` tag escapes every value that isn't markup itself. */
export type Markup = ReturnType<typeof html>;

/** The path of a profile, or of a page below it. */
export function profilePath(slug: string, below = ''): string {
  return `/in/${encodeURIComponent(slug)}/${below}`;
}

/** A link that the page's script follows without a page load. */
export function inPageLink(href: string, label: string): Markup {
  return html`<a href="${href}" data-in-page>${label}</a>`;
}

/** A link that loads a new page. */
export function loadLink(href: string, label: string): Markup {
  return html`<a href="${href}">${label}</a>`;
}

/** A person's initials on a color derived from the slug. */
export function avatar(slug: string, name: string): Markup {
  const initials = (name.match(/\p{L}+/gu) ?? ['?'])
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('');
  const hue = [...slug].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return html`<span class="avatar" style="--hue: ${hue}" aria-hidden="true">${initials}</span>`;
}

/** A titled box. */
export function card(title: string, content: Markup | readonly Markup[]): Markup {
  return html`<section class="card"><h2>${title}</h2>${content}</section>`;
}
