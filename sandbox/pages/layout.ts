import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { inPageLink, type Markup } from './markup.ts';

const STYLE = raw(readFileSync(new URL('./style.css', import.meta.url), 'utf8'));
const SCRIPT = raw(readFileSync(new URL('./in-page-navigation.js', import.meta.url), 'utf8'));

/** A whole page. The script only swaps `title` and `main`, so nothing else may differ. */
export function layout(title: string, main: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<nav aria-label="Site">
<strong>Quayside</strong>
${inPageLink('/feed/', 'Feed')}
${inPageLink('/mynetwork/', 'Network')}
${inPageLink('/in/maya-lindqvist/', 'Maya')}
${inPageLink('/company/northwind-robotics/', 'Northwind Robotics')}
</nav>
</header>
<main>${main}</main>
<footer>Invented people, served by the Calling Card sandbox on this machine. This is not LinkedIn.</footer>
<script>${SCRIPT}</script>
</body>
</html>`;
}
