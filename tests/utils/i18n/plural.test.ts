import { expect, test } from 'vitest';
import { counted } from '../../../utils/i18n/plural.ts';
import { t } from '../../components/translate.ts';

test.each([
  [1, '1 profile has arrived: click to see it'],
  [2, '2 profiles have arrived: click to see them'],
  [1200, '1,200 profiles have arrived: click to see them'],
])('late profiles are counted as the language asks for: %d', (count, sentence) => {
  expect(counted(t, 'late_title', count)).toBe(sentence);
});
