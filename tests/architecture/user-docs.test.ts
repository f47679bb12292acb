import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { headingId, plainText, userDocNames, userDocPages } from '../../user-docs.ts';
import { failureCodes } from '../../utils/failure/failure.ts';

const read = (path: string) => readFileSync(path, 'utf8');

/** All tokens of a document, in order. */
function tokensOf(path: string): Token[] {
  const marked = new Marked();
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(read(path)), (token) => void found.push(token));
  return found;
}

const ofType = <T extends Token>(tokens: readonly Token[], type: T['type']) =>
  tokens.filter((token): token is T => token.type === type);

const headingsOf = (path: string) => ofType<Tokens.Heading>(tokensOf(path), 'heading');
const idsOf = (path: string) => headingsOf(path).map(({ tokens }) => headingId(plainText(tokens)));

/** Where the links, the images and the `<picture>`s of a document lead. */
function targetsOf(path: string): string[] {
  const tokens = tokensOf(path);
  const inHtml = ofType<Tokens.HTML>(tokens, 'html').flatMap(({ raw }) =>
    [...raw.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, target]) => target ?? ''),
  );
  const links = [...ofType<Tokens.Link>(tokens, 'link'), ...ofType<Tokens.Image>(tokens, 'image')];
  return [...links.map(({ href }) => href), ...inHtml];
}

const userDocs = userDocNames.map((name) => `docs/${name}.md`);
const documents = globSync('{*.md,docs/*.md,sandbox/*.md,store/*.md,utils/**/*.md}')
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** The only addresses on the web that documents may link to. Nothing tells us when one breaks. */
const webAddresses = [
  'https://outx.ai',
  'https://mentions.outx.ai/api-doc',
  'https://developers.hubspot.com/docs/api/crm/contacts',
  'https://docs.attio.com/rest-api',
  'https://docs.twenty.com/developers',
  'https://keepachangelog.com/en/1.1.0/',
  'https://semver.org/spec/v2.0.0.html',
  'https://developer.chrome.com/docs/webstore/program-policies/limited-use',
  'https://developer.chrome.com/docs/webstore/rollback',
  'https://developer.chrome.com/docs/webstore/service-accounts',
  'https://extensionworkshop.com/documentation/publish/version-rollback',
  'https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/',
  'https://docs.github.com/code-security/security-advisories/guidance-on-reporting-and-writing-information-about-vulnerabilities/privately-reporting-a-security-vulnerability',
];

const isOnWeb = (target: string) => /^[a-z][a-z\d+.-]*:/i.test(target);

test('the documents for users are found', () => {
  expect(documents).toEqual(expect.arrayContaining([...userDocs, 'README.md', 'docs/README.md']));
});

describe.each(documents)('%s', (path) => {
  test('links only to addresses on the web that are known', () => {
    const unknown = targetsOf(path).filter(
      (target) => isOnWeb(target) && !webAddresses.includes(target),
    );
    expect(unknown).toEqual([]);
  });

  test('links only to files and headings that exist', () => {
    const broken = targetsOf(path).filter((target) => {
      if (isOnWeb(target)) return false;
      const [file = '', id] = target.split('#');
      const to = file === '' ? path : join(dirname(path), file);
      return !existsSync(to) || (id !== undefined && !idsOf(to).includes(id));
    });
    expect(broken).toEqual([]);
  });
});

/** What users read in other programs. */
const foreignLabels = [
  'Developer mode',
  'Load unpacked',
  'This Firefox',
  'Load Temporary Add-on',
  'Reveal API Key',
];

/** The texts of the interface. A number in a document stands for a placeholder. */
const labels = new Set(Object.values(messages).map(({ message }) => message));
const isLabel = (text: string) =>
  labels.has(text) || labels.has(text.replace(/\d+/, '$1')) || foreignLabels.includes(text);

describe.each(userDocs)('%s, for users', (path) => {
  test('puts nothing but texts of the interface in italics', () => {
    const quoted = ofType<Tokens.Em>(tokensOf(path), 'em').map(({ tokens }) => plainText(tokens));
    expect(quoted.filter((text) => !isLabel(text))).toEqual([]);
  });

  test('links only to other documents for users, which the extension has, too', () => {
    const others = targetsOf(path)
      .filter((target) => !isOnWeb(target))
      .map((target) => target.split('#')[0] ?? '')
      .filter((file) => file !== '' && !userDocs.includes(`docs/${file}`));
    expect(others).toEqual([]);
  });

  test('has one title, and headings with ids of their own', () => {
    expect(headingsOf(path).filter(({ depth }) => depth === 1)).toHaveLength(1);
    expect(new Set(idsOf(path)).size).toBe(idsOf(path).length);
  });

  test('is listed in docs/README.md', () => {
    expect(targetsOf('docs/README.md')).toContain(path.replace('docs/', ''));
  });
});

describe('docs/troubleshooting.md', () => {
  const tokens = new Marked().lexer(read('docs/troubleshooting.md'));
  const isEntry = (token: Token) =>
    token.type === 'heading' && token.depth === 3 && /^[a-z]+(-[a-z]+)*$/.test(token.text);

  test('has an entry for every failure, and for no other code', () => {
    const codes = tokens.filter(isEntry).map((token) => ('text' in token ? token.text : ''));
    expect(codes.sort()).toEqual([...failureCodes].sort());
  });

  test.each(failureCodes)('says what %s means, what to do and what is kept', (code) => {
    const at = tokens.findIndex(
      (token) => isEntry(token) && 'text' in token && token.text === code,
    );
    const [cause, list] = tokens.slice(at + 1).filter(({ type }) => type !== 'space');
    const message = messages[`failure_${code.replaceAll('-', '_')}` as 'failure_offline'].message;
    expect(cause?.raw.trim()).toBe(`**${message}**`);
    const items = list?.type === 'list' ? (list as Tokens.List).items : [];
    expect(items.map(({ text }) => /^\*\*(.+?)\*\*: ./.exec(text)?.[1])).toEqual([
      'Meaning',
      'What to do',
      'What is kept',
    ]);
  });
});

describe('the pages of the extension', () => {
  const pages = userDocPages();
  const html = pages.filter(({ relativeDest }) => relativeDest.endsWith('.html'));
  const contentsOf = (path: string) =>
    pages.find(({ relativeDest }) => relativeDest === path)?.contents;

  test('have an anchor for every failure', () => {
    const troubleshooting = contentsOf('docs/troubleshooting.html');
    for (const code of failureCodes) expect(troubleshooting).toContain(`<h3 id="${code}">`);
  });

  test.each(html.map(({ relativeDest, contents }) => [relativeDest, contents] as const))(
    '%s has nothing that the content security policy forbids, and links that resolve',
    (_, contents) => {
      expect(contents).not.toMatch(/<script|<style|\son\w+=|\sstyle=|<img|<iframe/i);
      const targets = [...contents.matchAll(/href="([^"]+)"/g)].map(([, target]) => target ?? '');
      const broken = targets.filter((target) => {
        if (webAddresses.includes(target)) return false;
        const [file = '', id] = target.split('#');
        const to = file === '' ? contents : contentsOf(`docs/${file}`);
        return !to || (id !== undefined && !to.includes(` id="${id}"`));
      });
      expect(targets.length).toBeGreaterThan(userDocNames.length);
      expect(broken).toEqual([]);
    },
  );

  test('have the theme of the extension, which loads no other file', () => {
    const styles = contentsOf('docs/docs.css');
    expect(styles).toMatch(/--accent: .*prefers-color-scheme: dark.*--accent: /s);
    expect(styles).not.toMatch(/@import|url\(/);
  });
});
