import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { omitUndefined } from '../../../utils/profile/omit-undefined.ts';
import { documentId } from '../../../utils/sharing/document-id.ts';
import { documentJson, readDocument } from '../../../utils/sharing/document-json.ts';
import { mergeDocuments } from '../../../utils/sharing/merge-documents.ts';
import { baseAfter, contributionOf, recordIn } from '../../../utils/sharing/person-record.ts';
import {
  mergeShared,
  nothingShared,
  sharedAfter,
  shownAnnotation,
} from '../../../utils/sharing/shared-annotation.ts';
import { isGone, slugIn, type TeamDocument } from '../../../utils/sharing/team-document.ts';
import { isSameRecord } from '../../../utils/versions/merge-records.ts';
import { documents } from './arbitrary-documents.ts';

const runs = { numRuns: 60 };

/** The document with times that are seconds apart, as those of fetches are. */
function spaced({ versions, superseded, ...document }: TeamDocument): TeamDocument {
  return {
    ...document,
    superseded: superseded.map((time) => time * 1000),
    versions: versions.map((version) =>
      omitUndefined({
        ...version,
        fetchedAt: version.fetchedAt * 1000,
        firstFetchedAt: version.firstFetchedAt && version.firstFetchedAt * 1000,
      }),
    ),
  };
}

describe('merging documents', () => {
  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(documents, documents, documents, (a, b, c) => {
        const merged = mergeDocuments(mergeDocuments(a, b), c);
        expect(mergeDocuments(a, mergeDocuments(b, c))).toEqual(merged);
        expect(mergeDocuments(mergeDocuments(c, b), a)).toEqual(merged);
        expect(mergeDocuments(merged, b)).toEqual(merged);
      }),
      runs,
    );
  });

  test('makes the same record on every device, and takes nothing back that it has made', () => {
    const contributor = { editedAt: 99, by: 'Kim', sharesNotes: true, parser: 1 };
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const [a, b] = [spaced(one), spaced(other)];
        const merged = mergeDocuments(a, b);
        const record = recordIn(merged, undefined, true);
        expect(recordIn(mergeDocuments(b, a), undefined, true)).toEqual(record);
        if (!record) return;
        const base = baseAfter(merged, record);
        const contribution = contributionOf(record, base, contributor);
        const closed = mergeDocuments(merged, contribution as TeamDocument);
        const again = recordIn(closed, record, true);
        expect(again && isSameRecord(again, record)).toBe(true);
        // nb. What the record's device adds, e.g. a combined version, is all that it ever adds.
        const next = contributionOf(record, baseAfter(closed, record), contributor);
        expect(mergeDocuments(closed, next as TeamDocument)).toEqual(closed);
        expect(next).toMatchObject({ annotation: merged.annotation });
      }),
      runs,
    );
  });
});

test('what follows from something wins over it, whatever the clock says', () => {
  const seen = { ...nothingShared, starred: { value: true, at: 5_000, by: 'Kim' } };
  const after = sharedAfter(seen, emptyAnnotation, { at: 1, by: 'Lee' }, false);
  expect(after.starred).toEqual({ value: false, at: 5_001, by: 'Lee' });
  expect(mergeShared(seen, after)).toEqual(after);
  expect(mergeShared(after, seen)).toEqual(after);
});

test('a name that is written in another way is a change', () => {
  const named = (name: string) => ({
    ...emptyAnnotation,
    tags: [name],
    data: [{ name, value: '1' }],
  });
  const before = sharedAfter(nothingShared, named('CRM'), { at: 1, by: 'Kim' }, false);
  const after = sharedAfter(before, named('crm'), { at: 2, by: 'Kim' }, false);
  expect(shownAnnotation(mergeShared(after, before), undefined)).toEqual(named('crm'));
});

function aliveDocument(): TeamDocument {
  const alive = fc.sample(documents, { numRuns: 20, seed: 1 }).find((each) => !isGone(each));
  const { movedTo: _, ...document } = alive as TeamDocument;
  return document;
}

describe('a document in the database', () => {
  const idOf = ({ slugs }: TeamDocument) => documentId(slugIn(slugs) ?? ('ada' as never));

  test('is read as it was written', () => {
    fc.assert(
      fc.property(documents, ({ movedTo: _, ...document }) => {
        const json: unknown = JSON.parse(JSON.stringify(documentJson(document)));
        const read = readDocument(idOf(document), json);
        if (isGone(document)) {
          expect(read).toMatchObject({ deleted: document.deleted, versions: [] });
        } else if (document.versions.length > 0) {
          expect(read).toEqual(omitUndefined(document));
        }
      }),
      runs,
    );
  });

  test('never makes reading throw, whatever it holds', () => {
    const document = aliveDocument();
    const keys = fc.constantFrom(...Object.keys(documentJson(document)), 'movedTo', '_deleted');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), fc.string(), (fields, id) => {
        readDocument(id, fields);
        readDocument('person:ada', { ...documentJson(document), ...fields });
      }),
      runs,
    );
  });

  test.each([
    ['another format', { format: 'other' }],
    ['a newer version', { version: 2 }],
    ['a record of another person in it', { record: { slug: 'bob' } }],
    ['a stamp of a far future', { fetched: { at: '2999-01-01T00:00:00.000Z', by: 'Kim' } }],
    [
      'a name of thousands of characters',
      { fetched: { at: '2026-01-01T00:00:00.000Z', by: 'x'.repeat(201) } },
    ],
    ['a redirect to a worse id', { movedTo: 'person:zoe' }],
    ['a redirect to no person', { movedTo: '_design/team' }],
  ])('with %s is malformed', (_, fields) => {
    const alive = aliveDocument();
    const json =
      'movedTo' in fields
        ? documentJson({ ...alive, ...fields })
        : { ...documentJson(alive), ...fields };
    expect(readDocument('person:ada', { ...documentJson(alive) })).toBeDefined();
    expect(readDocument('person:ada', json)).toBeUndefined();
  });
});
