import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../utils/i18n/languages.ts';

const found = globSync('store/images/**/*.png').map((path) => path.replaceAll('\\', '/'));

/** The width and height in a PNG's header. */
function sizeOf(path: string): string {
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
}

describe('the images of the stores', () => {
  const screenshots = ['1-popup', '2-panel', '3-library', '4-queue', '5-overview'];
  const expected = languages.flatMap((language) =>
    screenshots.map((name) => `store/images/${language}/${name}.png`),
  );

  test('are five screenshots for each language, and the tile', () => {
    expect(found.sort()).toEqual([...expected, 'store/images/promo-440x280.png'].sort());
  });

  test('have the sizes that the stores ask for', () => {
    for (const path of expected) expect(sizeOf(path), path).toBe('1280 × 800');
    expect(sizeOf('store/images/promo-440x280.png')).toBe('440 × 280');
    expect(sizeOf('public/icon/128.png')).toBe('128 × 128');
  });

  test('have at most 3 MB in all, because each clone has them', () => {
    const total = found.reduce((sum, path) => sum + statSync(path).size, 0);
    expect(total).toBeLessThanOrEqual(3_000_000);
  });
});
