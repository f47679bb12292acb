import { expect, test } from 'vitest';
import { differences } from '../../../store/release/differences.ts';
import { unzip } from '../../../store/release/unzip.ts';
import { createZipWriter } from '../../../utils/export/zip-writer.ts';

/** A zip of these files, by name. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const writer = createZipWriter();
  const parts = Object.entries(files).map(([name, text]) => writer.add(name, text));
  return Buffer.concat([...parts, writer.end()]);
}

const build = (zip: Buffer, name = 'chrome.zip') => new Map([[name, zip]]);

test('builds with the same bytes do not differ', () => {
  const files = { 'manifest.json': '{}', 'popup.js': 'run()' };
  expect(differences(build(zipOf(files)), build(zipOf(files)))).toEqual([]);
});

test.each([
  ['a file differs', { a: '1', b: '3' }, 'chrome.zip: b'],
  ['a file is missing', { a: '1' }, 'chrome.zip: b'],
  ['a file is added', { a: '1', b: '2', c: '' }, 'chrome.zip: c'],
  ['the order differs', { b: '2', a: '1' }, 'chrome.zip: the same files, packed differently'],
])('if %s, it is named', (_, files, difference) => {
  expect(differences(build(zipOf({ a: '1', b: '2' })), build(zipOf(files)))).toEqual([difference]);
});

test('a zip that only one build made is named', () => {
  const zip = zipOf({ a: '1' });
  expect(differences(build(zip), build(zip, 'firefox.zip'))).toEqual([
    'chrome.zip is in one build only.',
    'firefox.zip is in one build only.',
  ]);
});

test('what is no zip is refused', () => {
  expect(() => unzip(Buffer.from('PK'))).toThrow('no zip');
});
