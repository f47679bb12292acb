import { expect, test } from 'vitest';
import { disclosuresSince, newDisclosures } from '../../../utils/i18n/whats-new.ts';

const all = [
  { version: '1.10.0', text: 'whats_new_title' },
  { version: '1.9', text: 'whats_new_notice' },
  { version: '0.2.0', text: 'whats_new_sign_in' },
] as const;

test.each([
  ['0.1.0', '0.1.1', []],
  ['0.1.0', '0.2.0', ['0.2.0']],
  ['0.1.9', '0.2.1', ['0.2.0']],
  ['0.2.0', '0.2.0', []],
  ['0.2.0', '0.2.0.1', []],
  ['0.2', '1.8', []],
  ['0.1.0', '1.9.0', ['1.9', '0.2.0']],
  ['1.9.0', '1.10.0', ['1.10.0']],
  ['1.9.5', '1.11', ['1.10.0']],
  ['1.10.0', '1.9.0', []],
  ['2.0.0', '2.0.1', []],
  ['unreadable', '0.2.0', ['0.2.0']],
])('an update from %s to %s tells what is new in %j', (before, now, versions) => {
  expect(disclosuresSince(before, now, all).map(({ version }) => version)).toEqual(versions);
});

test('who reads of every change starts with the newest', () => {
  expect(disclosuresSince('0', '9999')).toEqual(newDisclosures);
});
