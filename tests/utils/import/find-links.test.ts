import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../utils/import/find-links.ts';
import { canonicalSlug, profileUrl } from '../../../utils/profile/slug.ts';

const slugsIn = (text: string) => findLinks(text).found.map(({ slug }) => slug);
const jane = 'jane-doe';
const token = `ACwAA${'b7Cd_-9'.repeat(4)}xyzXYZ`;

describe('people are found in', () => {
  test.each<[text: string, ...slugs: string[]]>([
    // Addresses as browsers, phones and people write them.
    ['https://www.linkedin.com/in/jane-doe/', jane],
    ['http://linkedin.com/in/jane-doe', jane],
    ['HTTPS://WWW.LINKEDIN.COM/IN/Jane-Doe', jane],
    ['linkedin.com/in/jane-doe', jane],
    ['www.linkedin.com/in/jane-doe', jane],
    ['//www.linkedin.com/in/jane-doe', jane],
    ['https://linkedin.com:443/in/jane-doe', jane],
    ['https://uk.linkedin.com/in/jane-doe', jane],
    ['de.linkedin.com/in/jane-doe', jane],
    ['https://m.linkedin.com/in/jane-doe', jane],
    ['https://www.linkedin.com/mwlite/in/jane-doe', jane],
    ['https://www.linkedin.com/m/in/jane-doe', jane],
    ['https://www.linkedin.com/comm/in/jane-doe?midToken=AQ&trk=eml-x', jane],
    ['https://www.linkedin.com/in/jane-doe?utm_source=share&utm_medium=ios_app', jane],
    ['https://www.linkedin.com/in/jane-doe#experience', jane],
    ['https://www.linkedin.com/in/jane-doe/details/experience/', jane],
    ['https://www.linkedin.com/in/jane-doe/en', jane],
    ['https://www.linkedin.com/in/jane-doe/overlay/contact-info/', jane],
    ['https://www.linkedin.com/in/https://www.linkedin.com/in/jane-doe', jane],
    [`https://www.linkedin.com/in/${token}`, token],
    [`https://www.linkedin.com/sales/lead/${token},NAME_SEARCH,ab1c`, token],
    [`https://www.linkedin.com/sales/people/${token},NAME_SEARCH?_ntb=x`, token],
    // Other scripts, raw and encoded.
    ['https://www.linkedin.com/in/jürgen-groß', 'jürgen-groß'],
    ['https://www.linkedin.com/in/j%C3%BCrgen-gro%C3%9F', 'jürgen-groß'],
    ['https://www.linkedin.com/in/王小明-123', '王小明-123'],
    ['https://www.linkedin.com/in/%E7%8E%8B%E5%B0%8F%E6%98%8E', '王小明'],
    ['https://ru.linkedin.com/in/иван-петров/', 'иван-петров'],
    ['https://www.linkedin.com/in/محمد-علي', 'محمد-علي'],
    ['https://www.linkedin.com/in/a\u030asa', 'åsa'],
    ['https://www.linkedin.com/in/jane\u200b-doe', jane],
    // In sentences.
    ['I am at https://www.linkedin.com/in/jane-doe.', jane],
    ['See linkedin.com/in/jane-doe, or call.', jane],
    ['Do you know linkedin.com/in/jane-doe?', jane],
    ['(linkedin.com/in/jane-doe)', jane],
    ['“linkedin.com/in/jane-doe”!', jane],
    ['Jane: linkedin.com/in/jane-doe; John: linkedin.com/in/john', jane, 'john'],
    ['LinkedIn:linkedin.com/in/jane-doe', jane],
    ['见https://www.linkedin.com/in/jane-doe，谢谢', jane],
    ['「https://www.linkedin.com/in/jane-doe」を参照', jane],
    ['linkedin.com/in/jane-doe/linkedin.com/in/john', jane, 'john'],
    // Several, and the same person again.
    ['linkedin.com/in/a-1 linkedin.com/in/b-2\tlinkedin.com/in/a-1', 'a-1', 'b-2'],
    ['linkedin.com/in/a-1,linkedin.com/in/b-2,linkedin.com/in/c-3', 'a-1', 'b-2', 'c-3'],
    ['linkedin.com/in/Jane-Doe\nhttps://de.linkedin.com/in/jane-doe/', jane],
    // Markdown and chat.
    ['[Jane](https://www.linkedin.com/in/jane-doe)', jane],
    ['[Jane](https://www.linkedin.com/in/jane-doe)[John](linkedin.com/in/john)', jane, 'john'],
    ['**https://www.linkedin.com/in/jane-doe**', jane],
    ['<https://www.linkedin.com/in/jane-doe|Jane Doe>', jane],
    ['`https://www.linkedin.com/in/jane-doe`', jane],
    ['[linkedin.com/in/jane\\-doe]', jane],
    ['| Jane | https://www.linkedin.com/in/jane-doe |', jane],
    ['[1]: https://www.linkedin.com/in/jane-doe "Jane"', jane],
    // HTML and JSON.
    ['<a href="https://www.linkedin.com/in/jane-doe/">Jane</a>', jane],
    ["<a href='https://www.linkedin.com/in/jane-doe?a=b&amp;c=d'>Jane</a>", jane],
    ['<a href=https://www.linkedin.com/in/jane-doe>Jane</a>', jane],
    ['<a href="https:&#x2F;&#x2F;www.linkedin.com&#x2F;in&#x2F;jane-doe">', jane],
    ['<td>linkedin.com/in/jane-doe</td><td>linkedin.com/in/john</td>', jane, 'john'],
    ['{"url":"https:\\/\\/www.linkedin.com\\/in\\/jane-doe"}', jane],
    ['"https:\\u002F\\u002Fwww.linkedin.com\\u002Fin\\u002Fjane-doe\\u002F"', jane],
    ['{\\"url\\":\\"https://www.linkedin.com/in/jane-doe\\"}', jane],
    // CSV without a header.
    ['"Doe, Jane","https://www.linkedin.com/in/jane-doe","Acme, Inc."', jane],
    ['Jane Doe;https://www.linkedin.com/in/jane-doe;Acme', jane],
    ['=HYPERLINK("https://www.linkedin.com/in/jane-doe";"Jane")', jane],
    // Redirects and trackers.
    ['https://www.google.com/url?q=https://www.linkedin.com/in/jane-doe&sa=D&ust=1', jane],
    [
      'https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe&usg=x',
      jane,
    ],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fj%25C3%25BCrgen',
      'jürgen',
    ],
    ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww%2Elinkedin.com%2Fin'],
    [
      'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Flinkedin.com%2Fin%2Fjane-doe&x=y',
      jane,
    ],
    [
      'https://www.linkedin.com/authwall?trk=x&sessionRedirect=https%3A%2F%2Fde.linkedin.com%2Fin%2Fjane-doe%3Fa',
      jane,
    ],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe%2F&data=05%7C01',
      jane,
    ],
    [
      'https://l.example/?u=https%253A%252F%252Fwww.linkedin.com%252Fin%252Fjane-doe%253Fa%253Db',
      jane,
    ],
    ['https://x.example/?to=linkedin.com%2Fin%2Fjane-doe', jane],
    [
      'https://x.example/?to=a%3Dhttps%3A%2F%2Flinkedin.com%2Fredir%3Furl%3Dhttps%253A%252F%252Flinkedin.com%252Fin%252Fjane-doe',
      jane,
    ],
    ['https://urldefense.com/v3/__https://www.linkedin.com/in/jane-doe__;!!AbC$', jane],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.linkedin.com_in_jane-2Ddoe&d=DwM',
      jane,
    ],
    ['https://web.archive.org/web/2020/https://www.linkedin.com/in/jane-doe', jane],
    ['https://translate.google.com/translate?u=https://www.linkedin.com/in/jane-doe?hl=en', jane],
    // The source of mail.
    ['<a href=3D"https://www.linkedin.com/in/jane-doe?trk=3Dabc">', jane],
    ['Please visit my profile at https://www.linkedin.com/in/jan=\ne-doe and say hi', jane],
    ['Please visit my profile at https://www.linke=\r\ndin.com/in/jane-doe', jane],
    ['https://www.linkedin.com/in/j=C3=BCrgen=20\n=3D', 'jürgen'],
    ['https://www.linkedin.com/in/jane-doe?trk=\nhttps://www.linkedin.com/in/john', jane, 'john'],
    ['> > https://www.linkedin.com/in/jane-doe', jane],
    ['Jane <jane@linkedin.com>\nlinkedin.com/in/jane-doe', jane],
    // Slugs without an address.
    ['jane-doe', jane],
    ['williamhgates', 'williamhgates'],
    ['Jane-Doe-1A2', 'jane-doe-1a2'],
    ['in/jane', 'jane'],
    ['/in/jane/', 'jane'],
    ['@jane-doe', jane],
    ['jane-doe\njohn\n\nj%C3%BCrgen', jane, 'john', 'jürgen'],
    ['jane-doe, john-roe-2;max', jane, 'john-roe-2', 'max'],
    [
      '- jane-doe\n* john-2\n• "max-3",\n4. eve-4\n(5) ida-5\n- [x] al-6',
      jane,
      'john-2',
      'max-3',
      'eve-4',
      'ida-5',
      'al-6',
    ],
    [`The guests:\njane-doe\nin/max\n${token}`, jane, 'max', token],
    ['Guests\nguests\njane-doe\nlinkedin.com/in/john', jane, 'john'],
    // Nothing.
    [''],
    ['Nobody is here.'],
    ['Guests'],
    ['Follow-up\nA front-end, a back-end'],
    ['2024-01-02\n+1 555-1234\n42'],
    ['in the meantime\njane@acme.com\nlist.csv'],
    ['https://notlinkedin.com/in/jane-doe'],
    ['https://linkedin.com.evil.example/in/jane-doe'],
    ['https://foo.linkedin.com/in/jane-doe'],
    ['jane@linkedin.com/in/x'],
    ['https://www.linkedin.com/in/'],
    ['https://www.linkedin.com/in/me'],
    ['https://www.linkedin.com/in/%ZZ'],
    ['https://www.linkedin.com/in/jane!doe'],
    ['https://www.linkedin.com/in/jane-d…'],
    ['linkedin.com/in/jane-d...'],
  ])('%j', (text, ...slugs) => {
    expect(slugsIn(text)).toEqual(slugs);
  });
});

test('each person has a line, also in a line that a mail program broke', () => {
  const text =
    'Hi\r\n\r\nlinkedin.com/in/a-1 linkedin.com/in/b-2\rx =\nlinkedin.com/in/c-3=\ny\nd-4';
  expect(findLinks(text).found).toEqual([
    { slug: 'a-1', line: 3 },
    { slug: 'b-2', line: 3 },
    { slug: 'c-3y', line: 5 },
    { slug: 'd-4', line: 7 },
  ]);
});

describe('a line is reported as unusable', () => {
  test.each([
    ['https://www.linkedin.com/company/acme', 'not-a-profile'],
    ['Works at linkedin.com/school/oslo, I think', 'not-a-profile'],
    ['https://www.linkedin.com/jobs/view/123', 'not-a-profile'],
    ['https://www.linkedin.com/search/results/people/?keywords=a', 'not-a-profile'],
    ['https://www.linkedin.com/pub/jane-doe/1/2/3', 'not-a-profile'],
    ['https://www.linkedin.com/sales/lead/short,x', 'not-a-profile'],
    ['https://www.linkedin.com/in/me/', 'not-a-profile'],
    ['https://www.linkedin.com', 'not-a-profile'],
    ['https://lnkd.in/dAbC', 'short-link'],
    ['Me: lnkd.in/dAbC', 'short-link'],
    ['https://x.example/?u=https%3A%2F%2Flnkd.in%2FdAbC', 'short-link'],
    ['linkedin.com/in/jane-d…', 'cut-short'],
    ['https://acme.com/jane', 'not-linkedin'],
    ['twitter.com/jane', 'not-linkedin'],
    ['<www.acme.com>', 'not-linkedin'],
  ])('%j', (line, reason) => {
    const text = `linkedin.com/in/first\n${line}`;
    expect(findLinks(text)).toEqual({
      found: [{ slug: 'first', line: 1 }],
      unusable: [{ line: 2, reason }],
    });
  });

  test('if it repeats somebody', () => {
    expect(findLinks('in/jane\n\nlinkedin.com/in/jane').unusable).toEqual([
      { line: 3, reason: 'repeated' },
    ]);
  });
});

test('prose is ignored, and so are other links of a line that has a profile', () => {
  const text =
    'Our site is https://acme.com, welcome!\nlinkedin.com/company/acme linkedin.com/in/jane';
  expect(findLinks(text)).toEqual({ found: [{ slug: 'jane', line: 2 }], unusable: [] });
});

const slugs = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(canonicalSlug)
  .filter((slug) => slug !== undefined);

test('an address is found in whatever stands around it, plain and in a redirect', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'ab \t,;"<>()[]{}|\n。，«»é%=:') });
  fc.assert(
    fc.property(slugs, noise, noise, (slug, before, after) => {
      const url = profileUrl(slug);
      expect(slugsIn(`${before} ${url} ${after}`)).toContain(slug);
      const redirect = `https://x.example/?a=b&url=${encodeURIComponent(url)}&c=d`;
      expect(slugsIn(`${before} <${redirect}>${after}`)).toContain(slug);
      const twice = `https://x.example/?url=${encodeURIComponent(redirect)}`;
      expect(slugsIn(`${before} (${twice})${after}`)).toContain(slug);
    }),
  );
});

test('whatever the text, it never throws, and every line is one of the text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'linkedin.com',
      '/in/',
      '%2F',
      '%25',
      '=\n',
      '\n',
      'lnkd.in/',
      'a-1',
      '…',
      '_in_',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const lines = text.split(/\r\n|[\r\n]/).length;
      const { found, unusable } = findLinks(text);
      for (const { line } of [...found, ...unusable]) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
  );
});

// nb. Square time would take far longer than a test may.
test.each([
  '(',
  '%',
  'in/',
  '%25',
  '%2F',
  '=\n',
  'a.',
  '"',
  '-',
  '- ',
  'linkedin.com/',
  'linkedin.com/in/a%',
  'linkedin.com%252F',
  '[](',
  ',',
  'lnkd.in/',
])('200 kB of %j are read in linear time', (part) => {
  const text = part.repeat(200_000 / part.length);
  for (const hostile of [text, `linkedin.com/${text}`, `${text}x linkedin.com/in/jane`]) {
    expect(() => findLinks(hostile)).not.toThrow();
  }
});
