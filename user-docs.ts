import { readFileSync } from 'node:fs';
import { Marked, type Token } from 'marked';
import type { GeneratedPublicFile } from 'wxt';

/** The documents in `docs/` that are for users, in the order in which pages link to them. */
export const userDocNames = [
  'install',
  'firefox',
  'key',
  'library',
  'lists',
  'watch',
  'team',
  'export',
  'destinations',
  'privacy',
  'troubleshooting',
] as const;

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/**
 * The user documentation as pages of the extension, `docs/….html`, with one style sheet. They have no
 * script. Throws on raw HTML in a document: the pages hold only what Markdown can say.
 */
export function userDocPages(): GeneratedPublicFile[] {
  const docs = userDocNames.map((name) => {
    const text = read(`docs/${name}.md`);
    return { name, text, title: titleOf(text) };
  });
  const pages = docs.map(({ name, text, title }) => {
    const links = docs.map((other) => {
      const current = other.name === name ? ' aria-current="page"' : '';
      return `<li><a href="${other.name}.html"${current}>${other.title}</a></li>`;
    });
    return {
      relativeDest: `docs/${name}.html`,
      contents: page(title, links.join('\n'), markdown().parse(text, { async: false })),
    };
  });
  return [...pages, { relativeDest: 'docs/docs.css', contents: styles() }];
}

const page = (title: string, links: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – Calling Card</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<header>
<nav aria-label="Documentation">
<ul>
${links}
</ul>
</nav>
</header>
<main>
${content}</main>
</body>
</html>
`;

/** The extension's theme and what the pages add to it. nb. The theme's imports are of controls. */
const styles = () =>
  read('components/ui/theme.css').replaceAll(/^@import .*\n/gm, '') + read('docs/docs.css');

const titleOf = (text: string) => /^# (.+)$/m.exec(text)?.[1] ?? '';

/** The id that GitHub gives a heading with this text, so that links work there and here. */
export const headingId = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

/** The text of a heading or a link, without markup. */
export const plainText = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : textOf(token)))
    .join('');

const textOf = (token: Token) => ('text' in token ? String(token.text) : '');

function markdown(): Marked {
  return new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const id = headingId(plainText(tokens));
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return href.startsWith('https:')
          ? `<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`
          : `<a href="${href.replace(/\.md(?=#|$)/, '.html')}">${text}</a>`;
      },
      html({ text }) {
        throw new Error(`A document for users has raw HTML: ${text}`);
      },
    },
  });
}
