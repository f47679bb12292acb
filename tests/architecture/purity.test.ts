import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pureFolders } from './folder-rules.ts';
import { freeNames } from './free-names.ts';
import { impurities, pureGlobals, viewGlobals } from './purity.ts';
import { parse } from './syntax.ts';

/** What these files use nevertheless. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // The browser's own locale, which can't change while a page is open.
  'utils/i18n/locale.ts': ['Intl.DateTimeFormat'],
};

test.each([
  ...[...pureFolders, 'utils/engine'].map((folder) => [folder, pureGlobals] as const),
  ['components', viewGlobals] as const,
])('%s uses no global that reaches the outside', (folder, allowed) => {
  const paths = globSync(`${folder}/**/*.{ts,tsx}`).map((path) => path.replaceAll('\\', '/'));
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const found = impurities(path, readFileSync(path, 'utf8'), allowed);
    expect(found, path).toEqual(exceptions[path] ?? []);
  }
});

const inPureCode = (text: string) => impurities('utils/task/planted.ts', text);

describe('code that reaches the outside fails', () => {
  test.each([
    'Date.now()',
    'Date["now"]()',
    'Date?.now()',
    'Date?.["now"]()',
    '(Date).now()',
    '(Date as never).now()',
    'const { now } = Date;',
    'const clock = Date;',
    'const read = Date.now;',
    'pass(Date);',
    'new Date()',
    'new Date',
    'new Date(...times)',
    'new Date(2026, 0)',
    'Date()',
    'Math.random()',
    'Math?.random()',
    'Math["random"]()',
    'Math[`random`]()',
    'const { random } = Math;',
    'const math = Math;',
    'crypto.randomUUID()',
    'performance.now()',
    'setTimeout(() => {}, 1)',
    'setInterval(() => {}, 1)',
    'queueMicrotask(() => {})',
    'requestAnimationFrame(() => {})',
    'AbortSignal.timeout(1)',
    'fetch("https://api.outx.ai")',
    'new XMLHttpRequest()',
    'new WebSocket("wss://api.outx.ai")',
    'new Worker("a.js")',
    'document.title',
    'window.name',
    'self.name',
    'globalThis.fetch("/")',
    'localStorage.getItem("a")',
    'sessionStorage.a',
    'indexedDB.open("a")',
    'caches.open("a")',
    'process.env',
    'Buffer.from("a")',
    'require("node:fs")',
    'navigator.onLine',
    'location.href',
    'history.length',
    'console.log(1)',
    'chrome.runtime.id',
    'browser.runtime.id',
    'eval("1")',
    'Function("return this")()',
    'URL.createObjectURL(blob)',
    'import.meta.url',
    'import("./a.ts")',
    'new Intl.DateTimeFormat()',
    'new Intl.DateTimeFormat(undefined, {})',
    'Intl.NumberFormat().format(1)',
    'const make = Intl.DateTimeFormat;',
    'const { Collator } = Intl;',
    '(1).toLocaleString()',
    '"a".localeCompare("b")',
    '"a".toLocaleUpperCase()',
    'anUnknownGlobal',
    'declare const secret: number; pass(secret)',
    'type fetch = string; fetch("/")',
    'const local = { fetch }; ',
    'const { a = fetch } = local;',
    'const { [location.href]: a } = local;',
    'function one(fetch: () => void) { fetch(); } fetch("/")',
    '{ const fetch = 1; } fetch("/")',
    'for (const fetch of []) {} fetch("/")',
    'export { fetch };',
    'class A { now = Date.now; }',
    'const view = `$' + '{location}`;',
  ])('%s', (text) => {
    const declared = 'const times = [1], local = {} as any, blob = 1, pass = (_: unknown) => {};';
    expect(inPureCode(`${declared}\n${text}`)).toHaveLength(1);
  });
});

describe('code that depends on its arguments alone passes', () => {
  test.each([
    'new Date(0).toISOString()',
    'new Date(row.at)',
    'Date.UTC(2026, 0)',
    'Date.parse("2026-01-01")',
    'Math.max(1, 2)',
    '[1].map(Math.abs)',
    'new Intl.DateTimeFormat("en", {})',
    'Intl.getCanonicalLocales("en")',
    '"a".localeCompare("b", "en")',
    'new URL("https://a.example").searchParams',
    'URL.canParse("a")',
    'new AbortController().signal',
    'let when: Date; const at = (clock: typeof Date.now) => clock();',
    'interface Page { readonly document: Document; fetch(): Window }',
    'type Store = typeof localStorage;',
    'row.fetch(row.document, { location: 1, history: 2 });',
    'const { location, history: past } = row; pass(location, past);',
    'const load = (fetch: () => void, ...crypto: number[]) => [fetch(), crypto];',
    'function process() { return process; }',
    'try { pass(1); } catch (self) { pass(self); }',
    'for (const name of []) pass(name);',
    'outer: for (;;) break outer;',
    'class Buffer { static of = () => new Buffer(); }',
    'import { fetch } from "./fetch.ts"; fetch();',
    'export { fetch } from "./fetch.ts";',
    'import type { Window } from "./a.ts"; export type { Window };',
    'pass(undefined, NaN, Infinity);',
  ])('%s', (text) => {
    expect(inPureCode(`const row = {} as any, pass = (..._: any[]) => {};\n${text}`)).toEqual([]);
  });

  test('in a view, so does a little of the page', () => {
    const view = (text: string) => impurities('components/a.tsx', text, viewGlobals);
    expect(view('export const A = () => <Part at={document.activeElement} />;')).toEqual(['Part']);
    expect(view('document.cookie; document["cookie"]; window.fetch("/");')).toHaveLength(3);
  });
});

test('only the background sends requests, by one function', () => {
  const senders = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
  const uses = globSync('{utils,components,entrypoints}/**/*.{ts,tsx}').flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const names = freeNames(parse(path, text)).map(({ name }) => name);
    const members = text.match(/\b(?:window|self|globalThis)\.fetch\b|\bsendBeacon\b/g) ?? [];
    return [...names.filter((name) => senders.includes(name)), ...members].map(
      (name) => `${path}: ${name}`,
    );
  });
  expect(uses.sort()).toEqual([
    'entrypoints/background/start-background.ts: fetch',
    // The extension's own locale files.
    'utils/browser/translate.ts: fetch',
  ]);
});
