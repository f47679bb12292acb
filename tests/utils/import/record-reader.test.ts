import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import { maxNoteLength, maxTagLength } from '../../../utils/profile/annotation.ts';
import { ada, exported } from '../export/people.ts';
import { inPieces, readWhole } from './read-whole.ts';

const HEAD = '{"format":"calling-card","version":1,"exportedAt":"2026-11-23T12:04:00.000Z"}';
const END = '{"end":true}';
const ADA = exported('ndjson', [ada]).split('\n')[1] ?? '';
/** A reader that takes text. */
function textReader() {
  const reader = createRecordReader(Number.POSITIVE_INFINITY);
  const encoder = new TextEncoder();
  return { push: (text: string) => reader.push(encoder.encode(text)), end: reader.end };
}

const list = (...records: readonly string[]) =>
  `{"format":"calling-card","version":1,"profiles":[${records.join(',')}]}`;

describe('a broken file is refused with the problem and its line', () => {
  test.each([
    ['an empty file', '', 'not-json', 1],
    ['blank lines', '\ufeff\n\n \n', 'not-json', 4],
    ['a CSV', '"Name","Headline"\r\n', 'not-an-export', 1],
    ['an HTML page', '\n<!doctype html>', 'not-json', 2],
    ['a zip', 'PK\u0003\u0004', 'not-json', 1],
    ['a list', '\n\n[{"slug":"ada"}]', 'not-an-export', 3],
    ['a number', '12', 'not-an-export', 1],
    ['another document', '{"type":"FeatureCollection","features":[]}', 'not-an-export', 1],
    ['another document with profiles', '{"profiles":[{"name":"Ada"}]}', 'not-an-export', 1],
    ['another NDJSON', '{"name":"Ada"}\n{"name":"Eve"}', 'not-an-export', 1],
    ['another format', HEAD.replace('calling-card', 'other'), 'not-an-export', 1],
    ['a head without a version', '\n{"format":"calling-card","profiles":[]}', 'not-an-export', 2],
    ['version 0', HEAD.replace(':1,', ':0,'), 'not-an-export', 1],
    ['a version in quotes', HEAD.replace(':1,', ':"1",'), 'not-an-export', 1],
    ['a newer version', HEAD.replace(':1,', ':2,'), 'newer-version', 1],
    ['a newer version of JSON', list().replace(':1,', ':1.5,'), 'newer-version', 1],
    ['profiles that are not a list', list().replace('[]', '{}'), 'not-an-export', 1],
    ['two lists of profiles', `${list().slice(0, -1)},\n"profiles":[]}`, 'not-an-export', 2],
    [
      'an inherited format',
      '{"__proto__":{"format":"calling-card"},"version":1}',
      'not-an-export',
      1,
    ],
    [
      'a head that is not valid JSON',
      '{"format":"calling-card",\n"version":1,,"profiles":[]}',
      'not-json',
      2,
    ],
    ['a line break in a string of the head', '{\n"format":"calling\n-card"}', 'not-json', 2],
    ['a head that never ends', '{"a":'.repeat(300_000), 'not-an-export', 1],
    ['half a head', '{\n"format"', 'cut-off', 2],
    ['a list that is not closed', `${list(ADA).slice(0, -2)}\n`, 'cut-off', 2],
    ['a head that is not closed after its list', list(ADA).slice(0, -1), 'cut-off', 1],
    ['NDJSON without its last line', `${HEAD}\n${ADA}\n`, 'cut-off', 3],
    ['half a profile', `${HEAD}\n${ADA.slice(0, 60)}`, 'cut-off', 2],
    ['more after the document', `${list(ADA)}\n\n${list(ADA)}`, 'not-json', 3],
    ['more after the last line', `${HEAD}\n${END}\n${ADA}`, 'not-json', 3],
    ['text between profiles', `${HEAD}\n\n${ADA}\nand\n`, 'not-json', 4],
    ['a missing comma', list(`${ADA}\n${ADA}`), 'not-json', 2],
    ['an extra comma', list(ADA, '\n'), 'not-json', 2],
    ['a leading comma', list('', ADA), 'not-json', 1],
    [
      'a profile that is not valid JSON',
      `${HEAD}\n${ADA}\n${ADA.replace(':', '=')}\n${END}`,
      'not-json',
      3,
    ],
    [
      'a string that is not closed',
      `${HEAD}\n${ADA}\n{"slug":"ada}\n${ADA}\n${END}`,
      'not-json',
      3,
    ],
    ['a wrong closing bracket', `${HEAD}\n{"slug":"ada"]\n${END}`, 'not-json', 2],
  ])('%s', (_, file, code, line) => {
    expect(readWhole(file).problem).toEqual({ code, line });
  });
});

describe('a bad profile is refused with its field', () => {
  const fields = JSON.parse(ADA);
  test.each<[string, object, string]>([
    ['no slug', { slug: undefined }, 'slug'],
    ['a slug with a space', { slug: 'ada lovelace' }, 'slug'],
    ['a slug that is a path', { slug: '../options' }, 'slug'],
    ["another person's slug", { slug: 'eve' }, 'profile.slug'],
    [
      'a version of another person',
      { versions: [of(fields.versions[0], { slug: 'eve' })] },
      'versions[0].profile.slug',
    ],
    ['no time', { fetchedAt: undefined }, 'fetchedAt'],
    ['a time of a list in ms', { fetchedAt: undefined, listedAt: 1 }, 'listedAt'],
    ['a time in ms', { fetchedAt: 1_795_435_440_000 }, 'fetchedAt'],
    [
      'a time that does not exist',
      { lessCompleteAt: '2026-02-30T00:00:00.000Z' },
      'lessCompleteAt',
    ],
    ['the same under its former name', { poorerAt: '2026-02-30T00:00:00.000Z' }, 'poorerAt'],
    ['a time out of range', { fetchedAt: '+999999-01-01T00:00:00.000Z' }, 'fetchedAt'],
    ['no profile', { profile: null }, 'profile'],
    ['a skill that is a number', of(fields, { skills: ['a', 1] }), 'profile.skills[1]'],
    ['a list that is too long', of(fields, { skills: Array(501).fill('a') }), 'profile.skills'],
    [
      'a section that is too long',
      of(fields, { sections: { honors: Array(501).fill({ title: 'a' }) } }),
      'profile.sections.honors',
    ],
    [
      'an entry without a title',
      of(fields, { sections: { honors: [{ by: 'a' }] } }),
      'profile.sections.honors[0].title',
    ],
    ['too many unread names', of(fields, { unread: Array(21).fill('a') }), 'profile.unread'],
    [
      'an invalid date',
      of(fields, { positions: [{ isCurrent: true, start: 2020 }] }),
      'profile.positions[0].start',
    ],
    ['versions that are not a list', { versions: {} }, 'versions'],
    ['a star that is a text', { starred: 'yes' }, 'starred'],
    ['a tag that is too long', { tags: ['a', 'a'.repeat(maxTagLength + 1)] }, 'tags[1]'],
    ['too many tags', { tags: Array(101).fill('a') }, 'tags'],
    ['a note that is too long', { note: 'a'.repeat(maxNoteLength + 1) }, 'note'],
    ['an invalid alias', { aliases: ['a/b'] }, 'aliases[0]'],
    ['an answer without a time', { answer: { raw: 1 } }, 'answer.fetchedAt'],
  ])('%s', (_, change, field) => {
    const record = JSON.stringify({ ...fields, ...change });
    expect(readWhole(`${HEAD}\n${ADA}\n\n${record}\n${END}`).problem).toEqual({
      code: 'bad-record',
      line: 4,
      field,
    });
    expect(readWhole(list(ADA, `\n${record}`)).problem).toEqual({
      code: 'bad-record',
      line: 2,
      field: `profiles[1].${field}`,
    });
  });

  test.each(['1', 'null', '"ada"', '[]', 'true', '-1'])('%s instead of a profile', (value) => {
    expect(readWhole(list(ADA, value)).problem).toEqual({
      code: 'bad-record',
      line: 1,
      field: 'profiles[1]',
    });
    expect(readWhole(`${HEAD}\n${value}\n${END}`).problem).toEqual({ code: 'bad-record', line: 2 });
  });

  test('a profile of more than 20 million bytes, before its end arrives', () => {
    const { push } = textReader();
    push(list(ADA, '\n{"slug":"').slice(0, -2));
    const results = Array.from({ length: 25 }, () => push('x'.repeat(1_000_000)));
    expect(results.findIndex(({ problem }) => problem)).toBe(19);
    expect(results[19]?.problem).toEqual({ code: 'too-large', line: 2, field: 'profiles[1]' });
  });

  test('a profile nested more than 100,000 levels deep', () => {
    const file = `${list(ADA, '\n{"answer":').slice(0, -2)}${'['.repeat(100_000)}`;
    expect(readWhole(file).problem).toEqual({
      code: 'too-large',
      line: 2,
      field: 'profiles[1]',
    });
  });

  function of({ profile, ...rest }: { profile: object }, change: object): object {
    return { ...rest, profile: { ...profile, ...change } };
  }
});

describe('a file that was edited by another program is read', () => {
  const fields = JSON.parse(ADA);

  test('with line breaks, indentation and another order of fields', () => {
    const { profiles, ...head } = JSON.parse(list(ADA, ADA));
    const file = JSON.stringify({ profiles, more: { profiles: [1, '[{"'] }, ...head }, null, 2);
    expect(readWhole(...file.split('\n').map((line) => `${line}\n`))).toEqual({
      records: [ada, ada],
      problem: undefined,
    });
  });

  test('with escapes in the name of the list', () => {
    const file = list(ADA).replace('"profiles"', '"pro\\u0066iles" \n');
    expect(readWhole(file).records).toEqual([ada]);
  });

  test('as NDJSON with several lines per profile', () => {
    const pretty = JSON.stringify(fields, null, 2);
    expect(readWhole(`${HEAD}\n${pretty}\n${pretty}\n${END}`).records).toEqual([ada, ada]);
  });

  test('with another list named profiles inside the head', () => {
    const file = list(ADA).replace(
      '{',
      '{"more":{"profiles":[{"a":1}]},"text":"\\"profiles\\":[",',
    );
    expect(readWhole(file)).toEqual({ records: [ada], problem: undefined });
  });

  test('and refused if a newer version number comes after the profiles', () => {
    const file = `{"format":"calling-card","profiles":[${ADA}],"version":2}`;
    expect(readWhole(file).problem?.code).toBe('newer-version');
  });

  test('dropping unknown fields, cleaning texts and tags, and sorting lists', () => {
    const [version] = fields.versions;
    const record = {
      ...fields,
      key: 'secret',
      profile: {
        ...fields.profile,
        name: '  Ada\u0000 ',
        headline: '\n',
        skills: ['', 'a\r\nb'],
        positions: [{ isCurrent: false, end: { text: ' ' }, more: 1 }],
        profileUrl: 'javascript:alert(1)',
        more: 1,
      },
      versions: [
        { ...version, fetchedAt: '2026-01-01T00:00:00Z' },
        version,
        { ...version, more: 1 },
      ],
      tags: [' maths ', 'Maths', '\u200b', 'a  b'],
      aliases: ['eve', 'ada-lovelace', 'ada', 'eve'],
    };
    const [read] = readWhole(`${HEAD}\n${JSON.stringify(record)}\n${END}`).records;
    const { profileUrl: _, headline: __, ...profile } = ada.saved.profile;
    expect(read).toEqual({
      ...ada,
      saved: {
        ...ada.saved,
        profile: { ...profile, name: 'Ada', skills: ['a\nb'], positions: [{ isCurrent: false }] },
      },
      versions: [ada.versions[0], { ...ada.versions[0], fetchedAt: Date.UTC(2026, 0, 1) }],
      annotation: { ...ada.annotation, tags: ['maths', 'a b'] },
      aliases: ['ada', 'eve'],
    });
  });

  test('dropping what is empty or unsafe in further sections', () => {
    const changes = {
      sections: {
        honors: [{ title: ' \n' }],
        languages: [{ title: ' French ', detail: '', url: 'javascript:alert(1)', more: 1 }],
        websites: [],
        more: [{ title: 'a' }],
      },
      pictureUrl: 'data:image/png;base64,AA',
      unread: [' '],
    };
    const record = JSON.stringify({ ...fields, profile: { ...fields.profile, ...changes } });
    const { sections, pictureUrl, unread } =
      readWhole(list(record)).records[0]?.saved.profile ?? {};
    expect([sections, pictureUrl, unread]).toEqual([
      { languages: [{ title: 'French' }] },
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['https://www.linkedin.com/company/engines/', true],
    ['https://www.linkedin.com/in/ada/', false],
    ['https://engines.example/', false],
  ])('the page of a company is on LinkedIn: %s, %s', (companyUrl, isKept) => {
    const profile = { ...fields.profile, positions: [{ isCurrent: true, companyUrl }] };
    const [read] = readWhole(list(JSON.stringify({ ...fields, profile }))).records;
    expect(read?.saved.profile.positions).toEqual([
      { isCurrent: true, ...(isKept && { companyUrl }) },
    ]);
  });

  test.each([
    ['https://www.linkedin.com/in/ada/', true],
    ['http://ada.example/', true],
    ['data:text/html,<script>', false],
    ['//ada.example', false],
    ['https://me:secret@ada.example/', false],
    ['https://', false],
  ])('keeping the link %s: %s', (profileUrl, isKept) => {
    const record = JSON.stringify({ ...fields, profile: { ...fields.profile, profileUrl } });
    const [read] = readWhole(list(record)).records;
    expect(read?.saved.profile.profileUrl).toBe(isKept ? profileUrl : undefined);
  });
});

describe('for any file', () => {
  const scraps = fc.constantFrom(
    HEAD,
    ADA,
    END,
    list(ADA),
    '{"format":"calling-card","version":1,"profiles":[',
    ...['{', '}', '[', ']', '"', '\\', ',', ':', '\n', 'null', '"slug"', '\ufeff', '\ud800'],
  );
  const files = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
    fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  test('the reader never throws, and gives the same result whatever the pieces', () => {
    fc.assert(
      fc.property(files, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (file, shares) => {
        const whole = readWhole(file);
        expect(readWhole(...inPieces(file, shares))).toEqual(whole);
        expect(whole.problem !== undefined || /calling-card/.test(file)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing more is returned after a problem', () => {
    const { push, end } = textReader();
    const { records, problem } = push(`${HEAD}\n${ADA}\n{}\n`);
    expect([records, problem?.code]).toEqual([[ada], 'bad-record']);
    expect([push(`${ADA}\n${END}`), end()]).toEqual([
      { records: [], redated: 0 },
      { records: [], redated: 0 },
    ]);
  });
});
