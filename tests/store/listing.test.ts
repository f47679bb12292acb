import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listingIn } from '../../store/listing.ts';
import { languages } from '../../utils/i18n/languages.ts';

test('there is a listing for each language, and for no other', () => {
  const files = globSync('store/listing/*').map((path) => path.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(languages.map((each) => `store/listing/${each}.txt`).sort());
});

const bulletsIn = (text: string) => text.split('\n').map((line) => line.startsWith('•'));

describe.each(languages)('the listing in %s', (language) => {
  const { name, summary, description } = listingIn(language);

  test('has the lengths that the stores ask for', () => {
    // Firefox 50, Chrome 75.
    expect(name.length).toBeLessThanOrEqual(50);
    // Chrome 132, Firefox 250.
    expect(summary.length).toBeLessThanOrEqual(132);
    // Edge 250 to 10,000, Firefox 15,000, Chrome 16,000.
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
  });

  test('has the same paragraphs as the English one, and nothing left to fill in', () => {
    expect(bulletsIn(description)).toEqual(bulletsIn(listingIn('en').description));
    expect(description).not.toMatch(/[{}<>$]/);
  });
});
