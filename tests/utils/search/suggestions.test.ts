import { describe, expect, test } from 'vitest';
import { suggestionsOf } from '../../../utils/search/suggestions.ts';
import { entry } from './library.ts';

describe('suggestions', () => {
  test('are in order of frequency, then alphabetical, each in its most frequent spelling', () => {
    const companies = ['Zeta', 'acme', 'ACME', 'Acmé', 'ACME', 'Zeta', 'Beta', 'Alpha', ' '];
    const entries = [...companies.map((company) => entry({ company })), entry({})];
    expect(suggestionsOf(entries).companies).toEqual(['ACME', 'Zeta', 'Alpha', 'Beta']);
  });

  test('include titles and locations in the same way', () => {
    const roles = ['Clerk', 'Analyst', 'Analyst'].map((role) => entry({ role }));
    expect(suggestionsOf(roles).titles).toEqual(['Analyst', 'Clerk']);
    const entries = ['Łódź', 'Berlin', 'Berlin'].map((location) => entry({ location }));
    expect(suggestionsOf(entries).locations).toEqual(['Berlin', 'Łódź']);
  });

  test('include at most 200 companies', () => {
    const entries = Array.from({ length: 201 }, (_, at) => entry({ company: `c${at}` }));
    expect(suggestionsOf([...entries, entry({ company: 'c200' })]).companies).toHaveLength(200);
    expect(suggestionsOf([...entries, entry({ company: 'c99' })]).companies[0]).toBe('c99');
  });

  test('include every tag, in alphabetical order', () => {
    const tags = Array.from({ length: 300 }, (_, at) => `t${at + 1000}`);
    const entries = [
      entry({ tags: ['später', 'Hot'] }),
      entry({ tags: ['hot', 'Émile', ...tags] }),
    ];
    const suggested = suggestionsOf([...entries, entry({ tags: ['hot'] })]).tags;
    expect(suggested).toEqual([
      { tag: 'Émile', count: 1 },
      { tag: 'hot', count: 3 },
      { tag: 'später', count: 1 },
      ...tags.map((tag) => ({ tag, count: 1 })),
    ]);
  });

  test('are empty for an empty library', () => {
    expect(suggestionsOf([])).toEqual({ titles: [], companies: [], locations: [], tags: [] });
  });
});
