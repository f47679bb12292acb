import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../../utils/export/export-format.schema.json' with { type: 'json' };
import { importProblemCodes } from '../../../utils/import/import-problem.ts';
import { sectionKinds } from '../../../utils/profile/section.ts';
import { readWhole } from '../import/read-whole.ts';
import { exported, libraries } from './people.ts';

const readme = readFileSync(new URL('../../../utils/export/README.md', import.meta.url), 'utf8');
const example = /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
// nb. ajv counts characters as code points, as JSON Schema defines them; so does the limit for slugs.
const accepts = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

/** The schema's complaints about a document. */
const errorsOf = (document: unknown) => (accepts(document) ? [] : accepts.errors);

describe('the schema', () => {
  test('accepts every export', () => {
    fc.assert(
      fc.property(libraries(), (all) => {
        expect(errorsOf(JSON.parse(exported('json', all)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('accepts every profile of an NDJSON export', () => {
    fc.assert(
      fc.property(libraries(), (all) => {
        const [head, ...lines] = exported('ndjson', all)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect(errorsOf({ ...head, profiles: lines.slice(0, -1) })).toEqual([]);
      }),
    );
  });

  test.each([
    ['another format', { format: 'other' }],
    ['another version', { version: 2 }],
    ['a local time', { exportedAt: '2026-11-23T12:04:00' }],
    ['no profiles', { profiles: undefined }],
    ['a profile without its fields', { profiles: [{ slug: 'ada' }] }],
  ])('rejects %s', (_, change) => {
    expect(accepts({ ...JSON.parse(example), ...change })).toBe(false);
  });

  // So that the schema can't fall behind when a field is added.
  test('describes every field of an export', () => {
    const { record, version, profile, position, school, sections, entry, post } = schema.$defs;
    const fieldsOf = ({ properties }: { properties: object }) => Object.keys(properties);
    expect(fieldsOf(sections)).toEqual([...sectionKinds]);
    fc.assert(
      fc.property(libraries(), (all) => {
        for (const each of JSON.parse(exported('json', all)).profiles) {
          const { profile: saved, versions } = each;
          expect(fieldsOf(record)).toEqual(expect.arrayContaining(Object.keys(each)));
          expect(fieldsOf(version)).toEqual(
            expect.arrayContaining(Object.keys(Object.assign({}, ...versions))),
          );
          expect(fieldsOf(profile)).toEqual(expect.arrayContaining(Object.keys(saved)));
          const lists = [
            [position, saved.positions],
            [school, saved.education],
            [entry, Object.values(saved.sections ?? {}).flat()],
            [post, each.posts?.posts ?? []],
          ];
          for (const [definition, items] of lists) {
            const fields = items.flatMap(Object.keys);
            expect(fieldsOf(definition)).toEqual(expect.arrayContaining(fields));
          }
        }
      }),
    );
  });
});

describe('the README', () => {
  test('has an example that the schema accepts and an import reads without loss', () => {
    const { records, problem } = readWhole(example);
    expect(errorsOf(JSON.parse(example))).toEqual([]);
    expect(problem).toBeUndefined();
    expect(JSON.parse(exported('json', records))).toEqual(JSON.parse(example));
  });

  test('lists every problem that an import can report', () => {
    const listed = [...readme.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code);
    expect(listed).toEqual([...importProblemCodes]);
  });
});
