import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownInline, markdownProse } from '../../../utils/export/markdown-escape.ts';
import { profileAsMarkdown } from '../../../utils/export/markdown-writer.ts';
import { profileAsText } from '../../../utils/export/plain-text.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { labels } from './labels.ts';
import { ada, exported, libraries } from './people.ts';

const MARKDOWN = `# Ada King Lovelace, FRS

Analyst of engines

- **Role:** Analyst
- **Company:** Analytical Engine; Ltd
- **Location:** London, England
- **Connections:** 500+
- **Followers:** 1843
- **Picture:** https\\://pictures.example/ada.jpg
- **Unread:** services
- **Starred:** Yes
- **Tags:** first, of all, maths
- **E-mail:** ada\\@engines.example
- **Birthday:** 10 December
- **Fetched:** 2026-11-23
- **Address:** <https://www.linkedin.com/in/ada-lovelace/>

## Note

Met at Babbage’s.

## About

Poetical science.

Notes A to G.

## Experience

- **Analyst** · Analytical Engine; Ltd · 1842-03 – Present

  Wrote \\*the\\* notes.
- **Translator** · Taylor · 1840 – spring 1842

## Education

- **Somerville** · Lessons, Mathematics

## Skills

- Bernoulli numbers
- French

## Certifications

- **Calculus** · De Morgan · No. 7 · 1841-05

## Languages

- **English** · Native
- **French**

## Websites

- **Notes** · https\\://notes.example/a;b,c
`;

const TEXT = `Ada King Lovelace, FRS
Analyst of engines

Role: Analyst
Company: Analytical Engine; Ltd
Location: London, England
Connections: 500+
Followers: 1843
Picture: https://pictures.example/ada.jpg
Unread: services
Starred: Yes
Tags: first, of all, maths
E-mail: ada@engines.example
Birthday: 10 December
Fetched: 2026-11-23
Address: https://www.linkedin.com/in/ada-lovelace/

Note
Met at Babbage’s.

About
Poetical science.

Notes A to G.

Experience
• Analyst · Analytical Engine; Ltd · 1842-03 – Present
  Wrote *the* notes.
• Translator · Taylor · 1840 – spring 1842

Education
• Somerville · Lessons, Mathematics

Skills
Bernoulli numbers, French

Certifications
• Calculus · De Morgan · No. 7 · 1841-05

Languages
• English · Native
• French

Websites
• Notes · https://notes.example/a;b,c
`;

/** A person with nothing but a slug. */
const empty: LibraryRecord = {
  ...ada,
  saved: {
    ...ada.saved,
    profile: { slug: ada.slug, positions: [{ isCurrent: true }], education: [{}], skills: [] },
  },
  annotation: { starred: false, tags: [], note: '  ' },
};

test('posts are a section of Markdown, and nothing in them is markup', () => {
  const posts = {
    fetchedAt: 1,
    raw: null,
    posts: [
      {
        text: '# Not a heading\n* nor a list',
        at: Date.UTC(2025, 11, 5, 16),
        url: 'https://www.linkedin.com/feed/update/urn:li:activity:7402746946853253120',
        reactions: { value: 500, orMore: true },
        comments: { value: 3, orMore: false },
      },
      { when: '3d', original: { author: 'Charles', text: 'A sketch' } },
    ],
  };
  const markdown = profileAsMarkdown({ ...ada, posts }, labels);
  expect(markdown.slice(markdown.indexOf('## Posts'))).toBe(`## Posts

- **2025-12-05** · Reactions: 500+ · Comments: 3 · https\\://www\\.linkedin.com/feed/update/urn\\:li\\:activity\\:7402746946853253120

  \\# Not a heading  
  \\* nor a list
- **3d**

  Reposted · Charles  
  A sketch
`);
  expect(profileAsText({ ...ada, posts }, labels)).toBe(profileAsText(ada, labels));
});

describe('one profile', () => {
  test('as Markdown', () => {
    expect(profileAsMarkdown(ada, labels)).toBe(MARKDOWN);
  });

  test('as plain text', () => {
    expect(profileAsText(ada, labels)).toBe(TEXT);
  });

  test('of a person of a list has no time of a fetch', () => {
    const saved = { ...ada.saved, listed: {} };
    expect(exported('markdown', [{ ...ada, saved }])).not.toContain(labels.fetched);
    expect(exported('csv', [{ ...ada, saved }], { csv: { preset: 'notion' } })).not.toContain(
      '2026',
    );
  });

  test('without data has no empty sections', () => {
    expect(profileAsText(empty, labels)).toBe(`ada-lovelace

Fetched: 2026-11-23
Address: https://www.linkedin.com/in/ada-lovelace/

Experience
• Present
`);
    expect(profileAsMarkdown(empty, labels)).toBe(`# ada-lovelace

- **Fetched:** 2026-11-23
- **Address:** <https://www.linkedin.com/in/ada-lovelace/>

## Experience

- Present
`);
  });
});

test('an export has one section per person, separated by a blank line', () => {
  expect(exported('markdown', [ada, ada])).toBe(`${MARKDOWN}\n${MARKDOWN}`);
});

describe('no text is interpreted as Markdown', () => {
  test.each([
    ['# Head', '\\# Head'],
    ['- point', '\\- point'],
    ['+ point', '\\+ point'],
    ['* point', '\\* point'],
    ['1. point', '1\\. point'],
    ['12) point', '12\\) point'],
    ['1.5 years', '1.5 years'],
    ['> said', '\\> said'],
    ['--- ', '\\---'],
    ['===', '\\=\\=\\='],
    ['```js', '\\`\\`\\`js'],
    ['~~~', '\\~\\~\\~'],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['<b onclick=alert(1)>', '\\<b onclick\\=alert(1)\\>'],
    ['<!-- x', '\\<!-- x'],
    ['&lt;', '\\&lt;'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript\\:alert(1))'],
    ['![a](b)', '!\\[a\\](b)'],
    ['[a]: /b', '\\[a\\]: /b'],
    ['| a | b |', '\\| a \\| b \\|'],
    [':-- | --', '\\:-- \\| --'],
    ['https://evil.example', 'https\\://evil.example'],
    ['see www.evil.example', 'see www\\.evil.example'],
    ['ada@engine.example', 'ada\\@engine.example'],
    ['back\\slash\\', 'back\\\\slash\\\\'],
    ['$x$ %% {#id}', '\\$x\\$ \\%\\% \\{\\#id\\}'],
    ['C, Rust; R & "D"!', 'C, Rust; R \\& "D"!'],
    ['\u0000a\u001bb', 'ab'],
  ])('%s', (text, escaped) => {
    expect(markdownInline(text)).toBe(escaped);
    expect(markdownProse(text)).toBe(escaped);
    expect(markdownProse(`a\n\n   \t${text}\n${text}`)).toBe(`a\n\n${escaped}  \n${escaped}`);
  });

  test('line breaks are kept in prose and become spaces elsewhere', () => {
    expect(markdownProse(' a \r\nb\u2028c\n \n\n\n d\n')).toBe('a  \nb  \nc\n\nd');
    expect(markdownInline(' a \r\nb\u2028c\n\n# d\t')).toBe('a b c \\# d');
  });

  test('all headings and links of a file come from the template, whatever the texts', () => {
    fc.assert(
      fc.property(libraries(), (all) => {
        const lines = exported('markdown', all).split('\n');
        const headings = lines.filter((line) => line.startsWith('#'));
        expect(headings.filter((line) => line.startsWith('# '))).toHaveLength(all.length);
        for (const line of lines) {
          const rest = line
            .replace(/^ *(#{1,2}|-) /, '')
            .replace(/^\*\*Address:\*\* <[^<>\s]+>$/, '')
            .replace(/\\[!-/:-@[-`{-~]/g, '')
            .replace(/^\*\*([^*]*)\*\*/, '$1');
          expect(rest).not.toMatch(/[*_`[\]<>|&#\\]/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
