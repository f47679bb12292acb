import { expect, test } from 'vitest';
import { byteSize } from '../../../utils/i18n/byte-size.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [1_540_000, '1.5 MB'],
  [200_000_000, '200 MB'],
  [3_200_000_000_000, '3,200 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(byteSize(bytes, 'en-US')).toBe(text);
});
