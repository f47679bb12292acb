import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../../utils/export/export-format.schema.json' with { type: 'json' };
import { importProblemCodes } from '../../../utils/import/import-problem.ts';
import { readWhole } from '../import/read-whole.ts';
import { exported, libraries } from './people.ts';

const readme = readFileSync(new URL('../../../utils/export/README.md', import.meta.url), 'utf8');
const example = /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
// nb. ajv counts characters by code points, as the schema's draft has it; a slug's bound is in these.
const accepts = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

/** What the schema has against a document. */
const against = (document: unknown) => (accepts(document) ? [] : accepts.errors);

describe('the schema', () => {
  test('accepts every export', () => {
    fc.assert(
      fc.property(libraries(), (all) => {
        expect(against(JSON.parse(exported('json', all)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('describes every profile of an NDJSON export', () => {
    fc.assert(
      fc.property(libraries(), (all) => {
        const [head, ...lines] = exported('ndjson', all)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect(against({ ...head, profiles: lines.slice(0, -1) })).toEqual([]);
      }),
    );
  });

  test.each([
    ['another format', { format: 'other' }],
    ['another version', { version: 2 }],
    ['a local time', { exportedAt: '2026-11-23T12:04:00' }],
    ['no profiles', { profiles: undefined }],
    ['a profile without its fields', { profiles: [{ slug: 'ada' }] }],
  ])('refuses %s', (_, change) => {
    expect(accepts({ ...JSON.parse(example), ...change })).toBe(false);
  });

  /** Every field that the library has is described, so that the schema cannot fall behind. */
  test('names every field of an export', () => {
    const { record, version, profile, position, school } = schema.$defs;
    const fieldsOf = ({ properties }: { properties: object }) => Object.keys(properties);
    fc.assert(
      fc.property(libraries(), (all) => {
        for (const each of JSON.parse(exported('json', all)).profiles) {
          const { profile: saved, versions } = each;
          expect(fieldsOf(record)).toEqual(expect.arrayContaining(Object.keys(each)));
          expect(fieldsOf(version)).toEqual(
            expect.arrayContaining(Object.keys(Object.assign({}, ...versions))),
          );
          expect(fieldsOf(profile)).toEqual(expect.arrayContaining(Object.keys(saved)));
          for (const held of saved.positions) {
            expect(fieldsOf(position)).toEqual(expect.arrayContaining(Object.keys(held)));
          }
          for (const visited of saved.education) {
            expect(fieldsOf(school)).toEqual(expect.arrayContaining(Object.keys(visited)));
          }
        }
      }),
    );
  });
});

describe('the README', () => {
  test("'s example is accepted by the schema and read as it stands", () => {
    const { records, problem } = readWhole(example);
    expect(against(JSON.parse(example))).toEqual([]);
    expect(problem).toBeUndefined();
    expect(JSON.parse(exported('json', records))).toEqual(JSON.parse(example));
  });

  test('tells of every problem that an import can have', () => {
    const told = [...readme.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code);
    expect(told).toEqual([...importProblemCodes]);
  });
});
