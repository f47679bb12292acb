import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import { maxNoteLength, maxTagLength } from '../../../utils/profile/annotation.ts';
import { ada, exported } from '../export/people.ts';
import { inPieces, readWhole } from './read-whole.ts';

const HEAD = '{"format":"calling-card","version":1,"exportedAt":"2026-11-23T12:04:00.000Z"}';
const END = '{"end":true}';
const ADA = exported('ndjson', [ada]).split('\n')[1] ?? '';
const list = (...records: readonly string[]) =>
  `{"format":"calling-card","version":1,"profiles":[${records.join(',')}]}`;

describe('a broken file is refused with what is wrong and where', () => {
  test.each([
    ['an empty file', '', 'not-json', 1],
    ['blank lines', '\ufeff\n\n \n', 'not-json', 4],
    ['a CSV', '"Name","Headline"\r\n', 'not-an-export', 1],
    ['a page', '\n<!doctype html>', 'not-json', 2],
    ['a zip', 'PK\u0003\u0004', 'not-json', 1],
    ['a list', '\n\n[{"slug":"ada"}]', 'not-an-export', 3],
    ['a number', '12', 'not-an-export', 1],
    ['another document', '{"type":"FeatureCollection","features":[]}', 'not-an-export', 1],
    ['another document with profiles', '{"profiles":[{"name":"Ada"}]}', 'not-an-export', 1],
    ['another NDJSON', '{"name":"Ada"}\n{"name":"Eve"}', 'not-an-export', 1],
    ['another format', HEAD.replace('calling-card', 'other'), 'not-an-export', 1],
    ['no version', '\n{"format":"calling-card","profiles":[]}', 'not-an-export', 2],
    ['version 0', HEAD.replace(':1,', ':0,'), 'not-an-export', 1],
    ['a version in quotes', HEAD.replace(':1,', ':"1",'), 'not-an-export', 1],
    ['a newer version', HEAD.replace(':1,', ':2,'), 'newer-version', 1],
    ['a newer version of JSON', list().replace(':1,', ':1.5,'), 'newer-version', 1],
    ['profiles that are no list', list().replace('[]', '{}'), 'not-an-export', 1],
    ['two lists of profiles', `${list().slice(0, -1)},\n"profiles":[]}`, 'not-an-export', 2],
    [
      'an inherited format',
      '{"__proto__":{"format":"calling-card"},"version":1}',
      'not-an-export',
      1,
    ],
    [
      'a head that is no JSON',
      '{"format":"calling-card",\n"version":1,,"profiles":[]}',
      'not-json',
      1,
    ],
    ['a line end in a text of the head', '{\n"format":"calling\n-card"}', 'not-json', 2],
    ['a head without end', '{"a":'.repeat(300_000), 'not-an-export', 1],
    ['half a head', '{\n"format"', 'cut-off', 2],
    ['a list without end', `${list(ADA).slice(0, -2)}\n`, 'cut-off', 2],
    ['a head without end behind its list', list(ADA).slice(0, -1), 'cut-off', 1],
    ['NDJSON without its last line', `${HEAD}\n${ADA}\n`, 'cut-off', 3],
    ['half a profile', `${HEAD}\n${ADA.slice(0, 60)}`, 'cut-off', 2],
    ['more behind the document', `${list(ADA)}\n\n${list(ADA)}`, 'not-json', 3],
    ['more behind the last line', `${HEAD}\n${END}\n${ADA}`, 'not-json', 3],
    ['words between profiles', `${HEAD}\n\n${ADA}\nand\n`, 'not-json', 4],
    ['a missing comma', list(`${ADA}\n${ADA}`), 'not-json', 2],
    ['a comma too many', list(ADA, '\n'), 'not-json', 2],
    ['a comma first', list('', ADA), 'not-json', 1],
    [
      'a profile that is no JSON',
      `${HEAD}\n${ADA}\n${ADA.replace(':', '=')}\n${END}`,
      'not-json',
      3,
    ],
    ['a text that no quote ends', `${HEAD}\n${ADA}\n{"slug":"ada}\n${ADA}\n${END}`, 'not-json', 3],
    ['a bracket for another', `${HEAD}\n{"slug":"ada"]\n${END}`, 'not-json', 2],
  ])('%s', (_, file, code, line) => {
    expect(readWhole(file).problem).toEqual({ code, line });
  });
});

describe('a profile that is none is refused, and the field named', () => {
  const fields = JSON.parse(ADA);
  test.each<[string, object, string]>([
    ['no slug', { slug: undefined }, 'slug'],
    ['a slug that is not canonical', { slug: 'Ada-Lovelace' }, 'slug'],
    ['a slug that is an address', { slug: '../options' }, 'slug'],
    ["another one's slug", { slug: 'eve' }, 'profile.slug'],
    [
      'a version of another',
      { versions: [of(fields.versions[0], { slug: 'eve' })] },
      'versions[0].profile.slug',
    ],
    ['no time', { fetchedAt: undefined }, 'fetchedAt'],
    ['a time in ms', { fetchedAt: 1_795_435_440_000 }, 'fetchedAt'],
    ['a time that never is', { lessCompleteAt: '2026-02-30T00:00:00.000Z' }, 'lessCompleteAt'],
    ['the same under its former name', { poorerAt: '2026-02-30T00:00:00.000Z' }, 'poorerAt'],
    ['a time beyond all dates', { fetchedAt: '+999999-01-01T00:00:00.000Z' }, 'fetchedAt'],
    ['no profile', { profile: null }, 'profile'],
    ['a skill that is a number', of(fields, { skills: ['a', 1] }), 'profile.skills[1]'],
    ['a list without end', of(fields, { skills: Array(501).fill('a') }), 'profile.skills'],
    [
      'a date that is none',
      of(fields, { positions: [{ isCurrent: true, start: 2020 }] }),
      'profile.positions[0].start',
    ],
    ['versions that are no list', { versions: {} }, 'versions'],
    ['a star that is a word', { starred: 'yes' }, 'starred'],
    ['a tag too long', { tags: ['a', 'a'.repeat(maxTagLength + 1)] }, 'tags[1]'],
    ['too many tags', { tags: Array(101).fill('a') }, 'tags'],
    ['a note too long', { note: 'a'.repeat(maxNoteLength + 1) }, 'note'],
    ['an alias that is no slug', { aliases: ['a/b'] }, 'aliases[0]'],
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

  test.each(['1', 'null', '"ada"', '[]', 'true', '-1'])('%s in place of one', (value) => {
    expect(readWhole(list(ADA, value)).problem).toEqual({
      code: 'bad-record',
      line: 1,
      field: 'profiles[1]',
    });
    expect(readWhole(`${HEAD}\n${value}\n${END}`).problem).toEqual({ code: 'bad-record', line: 2 });
  });

  test('one of more than 20 million characters, before it is read to its end', () => {
    const reader = createRecordReader();
    reader.push(list(ADA, '\n{"slug":"').slice(0, -2));
    const outcomes = Array.from({ length: 25 }, () => reader.push('x'.repeat(1_000_000)));
    expect(outcomes.findIndex(({ problem }) => problem)).toBe(19);
    expect(outcomes[19]?.problem).toEqual({ code: 'too-large', line: 2, field: 'profiles[1]' });
  });

  function of({ profile, ...rest }: { profile: object }, change: object): object {
    return { ...rest, profile: { ...profile, ...change } };
  }
});

describe('a file that others have worked on is read all the same', () => {
  const fields = JSON.parse(ADA);

  test('printed over many lines, its fields in another order', () => {
    const { profiles, ...head } = JSON.parse(list(ADA, ADA));
    const file = JSON.stringify({ profiles, more: { profiles: [1, '[{"'] }, ...head }, null, 2);
    expect(readWhole(...file.split('\n').map((line) => `${line}\n`))).toEqual({
      records: [ada, ada],
      problem: undefined,
    });
  });

  test('with the name of the list written in escapes', () => {
    const file = list(ADA).replace('"profiles"', '"pro\\u0066iles" \n');
    expect(readWhole(file).records).toEqual([ada]);
  });

  test('NDJSON whose profiles stand over several lines', () => {
    const pretty = JSON.stringify(fields, null, 2);
    expect(readWhole(`${HEAD}\n${pretty}\n${pretty}\n${END}`).records).toEqual([ada, ada]);
  });

  test('a list within the head that is called profiles is not taken for it', () => {
    const file = list(ADA).replace(
      '{',
      '{"more":{"profiles":[{"a":1}]},"text":"\\"profiles\\":[",',
    );
    expect(readWhole(file)).toEqual({ records: [ada], problem: undefined });
  });

  test('a newer version is told by its name also behind the profiles', () => {
    const file = `{"format":"calling-card","profiles":[${ADA}],"version":2}`;
    expect(readWhole(file).problem?.code).toBe('newer-version');
  });

  test('fields that we do not know are dropped, texts and tags cleaned, lists put in order', () => {
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

  test.each([
    ['https://www.linkedin.com/in/ada/', true],
    ['http://ada.example/', true],
    ['data:text/html,<script>', false],
    ['//ada.example', false],
    ['https://me:secret@ada.example/', false],
    ['https://', false],
  ])('the link %s is kept: %s', (profileUrl, isKept) => {
    const record = JSON.stringify({ ...fields, profile: { ...fields.profile, profileUrl } });
    const [read] = readWhole(list(record)).records;
    expect(read?.saved.profile.profileUrl).toBe(isKept ? profileUrl : undefined);
  });
});

describe('whatever the file', () => {
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

  test('reading it never throws, ends in records or one problem, and does not hang on its pieces', () => {
    fc.assert(
      fc.property(files, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (file, shares) => {
        const whole = readWhole(file);
        expect(readWhole(...inPieces(file, shares))).toEqual(whole);
        expect(whole.problem !== undefined || /calling-card/.test(file)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing more is returned after a problem, and no second one', () => {
    const reader = createRecordReader();
    const { records, problem } = reader.push(`${HEAD}\n${ADA}\n{}\n`);
    expect([records, problem?.code]).toEqual([[ada], 'bad-record']);
    expect([reader.push(`${ADA}\n${END}`), reader.end()]).toEqual([
      { records: [] },
      { records: [] },
    ]);
  });
});
