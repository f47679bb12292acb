import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, searchFields, type Term } from '../../../utils/search/parse-query.ts';

/** Writes clauses down: `[text]` is exact, `!` excluded, `|` between alternatives. */
const shown = (query: string) =>
  parseQuery(query)
    .map((clause) => clause.map(shownTerm).join(' | '))
    .join(' & ');

const shownTerm = ({ text, field, isExact, isExcluded }: Term) =>
  `${isExcluded ? '!' : ''}${field ? `${field}:` : ''}${isExact ? `[${text}]` : text}`;

describe('every text is a valid search', () => {
  test.each<[string, string]>([
    // Words
    ['', ''],
    ['   ', ''],
    ['ada', 'ada'],
    ['Ada LOVELACE', 'ada & lovelace'],
    ['  ada\tlovelace\n', 'ada & lovelace'],
    ['Renée Šimůnek', 'renee & simunek'],
    ['Straße', 'strasse'],
    ['jean-luc', 'jean-luc'],
    ['c++ c# .net', 'c++ & c# & .net'],
    ['O’Brien', "o'brien"],
    ['王小明', '王小明'],
    ['佐藤\u3000がく', '佐藤 & がく'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['\u200b', ''],
    ['a\u0000b', 'a & b'],
    // Phrases
    ['"staff engineer"', '[staff engineer]'],
    ['"Staff   Engineer"', '[staff engineer]'],
    ['berlin "staff engineer" rust', 'berlin & [staff engineer] & rust'],
    ['"java"', '[java]'],
    ['"a" "b"', '[a] & [b]'],
    ['"a""b"', '[a] & [b]'],
    ['“staff engineer”', '[staff engineer]'],
    ['„staff engineer“', '[staff engineer]'],
    ['«staff engineer»', '[staff engineer]'],
    ['»staff engineer«', '[staff engineer]'],
    ['＂王 小明＂', '[王 小明]'],
    ['"staff eng', 'staff eng'],
    ['ada "', 'ada'],
    ['""', ''],
    ['" "', ''],
    ['24" screen', '24 & screen'],
    ['foo"bar baz"', 'foo & [bar baz]'],
    ['"-"', '[-]'],
    ['"OR"', '[or]'],
    ['"company:acme"', '[company:acme]'],
    // Exclusions
    ['-rust', '!rust'],
    ['java -rust', 'java & !rust'],
    ['-"staff engineer"', '![staff engineer]'],
    ['-company:acme', '!company:acme'],
    ['-company:"acme labs"', '!company:[acme labs]'],
    ['–rust', '!rust'],
    ['−rust', '!rust'],
    ['－rust', '!rust'],
    ['--rust', '!rust'],
    ['-', ''],
    ['---', ''],
    ['ada - lovelace', 'ada & lovelace'],
    ['ada — lovelace', 'ada & lovelace'],
    ['-""', ''],
    ['-company:', ''],
    // Alternatives
    ['rust OR go', 'rust | go'],
    ['rust OR go OR zig', 'rust | go | zig'],
    ['senior rust OR go berlin', 'senior & rust | go & berlin'],
    ['a OR b c OR d', 'a | b & c | d'],
    ['"staff engineer" OR lead', '[staff engineer] | lead'],
    ['company:acme OR company:globex', 'company:acme | company:globex'],
    ['company:acme OR globex', 'company:acme | globex'],
    ['-a OR b', '!a | b'],
    ['OR', ''],
    ['OR a', 'a'],
    ['a OR', 'a'],
    ['a OR OR b', 'a | b'],
    ['a or b', 'a & or & b'],
    ['a Or b', 'a & or & b'],
    ['FOR ORB', 'for & orb'],
    ['-OR', '!or'],
    // Fields
    ['company:Acme', 'company:acme'],
    ['title:engineer', 'title:engineer'],
    ['past:globex', 'past:globex'],
    ['school:"ETH Zürich"', 'school:[eth zurich]'],
    ['skill:c++', 'skill:c++'],
    ['location:são', 'location:sao'],
    ['tag:später', 'tag:spater'],
    ['list:"Q3 hires"', 'list:[q3 hires]'],
    ['Company:acme TITLE:cto', 'company:acme & title:cto'],
    ['company：王', 'company:王'],
    ['company:“acme labs”', 'company:[acme labs]'],
    ['company:"acme la', 'company:acme la'],
    ['company:', ''],
    ['company: acme', 'acme'],
    ['company:""', ''],
    ['company:-acme', 'company:-acme'],
    ['company:title:cto', 'company:title:cto'],
    ['company:OR', 'company:or'],
    ['city:berlin', 'city:berlin'],
    ['mycompany:acme', 'mycompany:acme'],
    ['https://acme.example/a', 'https://acme.example/a'],
    ['constructor:x', 'constructor:x'],
  ])('%j → %j', (query, clauses) => {
    expect(shown(query)).toBe(clauses);
  });
});

test('a term knows where it is in the query', () => {
  const query = 'ada -company:"Acme  Labs" OR ＂小明＂';
  const [one, [other, last] = []] = parseQuery(query);
  const texts = [one?.[0], other, last].map((term) => query.slice(term?.start, term?.end));
  expect(texts).toEqual(['ada', 'Acme  Labs', '小明']);
});

const pieces = fc.oneof(
  fc.constantFrom('OR', ' ', '-', '"', '“', ':', '：', 'ada', '王', ...searchFields),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

test('any text has terms that are within it, in its order, and never empty', () => {
  fc.assert(
    fc.property(fc.array(pieces), (typed) => {
      const query = typed.join('');
      let after = 0;
      for (const { text, start, end } of parseQuery(query).flat()) {
        expect(text).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(after);
        expect(end).toBeGreaterThan(start);
        after = end;
      }
      expect(after).toBeLessThanOrEqual(query.length);
    }),
  );
});
