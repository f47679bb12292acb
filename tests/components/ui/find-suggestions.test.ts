import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSuggestions } from '../../../components/ui/find-suggestions.ts';

const companies = ['Acme', 'Globex', 'Acme Labs', 'Initech'];

test.each([
  ['', companies],
  ['aC', ['Acme', 'Acme Labs']],
  [' labs ', ['Acme Labs']],
  ['Initech', []],
  ['x y', []],
])('%j suggests %j', (typed, choices) => {
  expect(findSuggestions(companies, typed)).toEqual(choices);
});

test('few suggestions are returned, however many choices there are', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.constantFrom('', '1', '12'), (count, typed) => {
      const choices = Array.from({ length: count }, (_, index) => `Company ${index}`);
      const matches = findSuggestions(choices, typed);
      expect(matches.length).toBeLessThanOrEqual(40);
      for (const choice of matches) expect(choice).toContain(typed);
    }),
  );
});
