import { expect, test } from 'vitest';
import { readListFile } from '../../../utils/engine/read-list-file.ts';

const { signal } = new AbortController();
const text = 'Åsa,linkedin.com/in/åsa';
const utf16 = (isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\ufeff${text}`].forEach((unit, at) => {
    view.setUint16(2 * at, unit.charCodeAt(0), isLittle);
  });
  return view;
};

test.each<[encoding: string, content: BlobPart]>([
  ['UTF-8', text],
  ['UTF-8 with a byte order mark', `\ufeff${text}`],
  ['UTF-16LE', utf16(true)],
  ['UTF-16BE', utf16(false)],
  ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
])('a list in %s is read', async (_, content) => {
  expect(await readListFile(new Blob([content]), signal)).toBe(text);
});

test.each([' {"format":"calling-card"}', '\n[1]', 'a'.repeat(20_000_001)])(
  'JSON and what is too large is no list',
  async (content) => {
    expect(await readListFile(new Blob([content]), signal)).toBeUndefined();
  },
);
