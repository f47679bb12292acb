import { afterEach, expect, test, vi } from 'vitest';
import { localeOf } from '../../../utils/i18n/locale.ts';

afterEach(() => vi.restoreAllMocks());

function browserIn(locale: string) {
  const options = new Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
    ...options,
    locale,
  });
}

test.each([
  ['en-GB', 'en-GB'],
  ['en', 'en'],
  ['de-AT', 'en'],
  ['eng-US', 'en'],
])('English messages in a browser set to %s use dates for %s', (browser, locale) => {
  browserIn(browser);
  expect(localeOf(() => 'en')).toBe(locale);
});
