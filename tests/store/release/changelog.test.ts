import { expect, test } from 'vitest';
import { changelogSection, releaseProblems } from '../../../store/release/changelog.ts';

const changelog = (unreleased: string) => `# Changelog

## [Unreleased]
${unreleased}
## [1.10.0] - 2026-12-01

### Added

- Something.

## 1.1.0 - 2026-11-24

- The first.
`;

test('a section is found by its whole version, in either form of the heading', () => {
  expect(changelogSection(changelog(''), '1.10.0')).toBe('### Added\n\n- Something.');
  expect(changelogSection(changelog(''), '1.1.0')).toBe('- The first.');
  expect(changelogSection(changelog(''), '1.1')).toBeUndefined();
  expect(changelogSection(changelog(''), 'Unreleased')).toBe('');
});

const cases = [
  ['all is in order', { version: '1.10.0', tag: 'v1.10.0' }, ''],
  ['it is a rehearsal with unreleased changes', { version: '1.10.0' }, '- More.\n'],
] as const;

test.each(cases)('nothing is wrong if %s', (_, release, unreleased) => {
  expect(releaseProblems({ ...release, changelog: changelog(unreleased) })).toEqual([]);
});

const problems = [
  ['the version has no section', { version: '2.0.0' }, '', /no section for 2\.0\.0/],
  ['the tag is another version’s', { version: '1.10.0', tag: 'v1.1.0' }, '', /tag is v1\.1\.0/],
  ['the tag has no v', { version: '1.10.0', tag: '1.10.0' }, '', /tag is 1\.10\.0/],
  [
    'changes are listed as unreleased',
    { version: '1.10.0', tag: 'v1.10.0' },
    '- More.\n',
    /as unreleased/,
  ],
] as const;

test.each(problems)('a release is refused if %s', (_, release, unreleased, sentence) => {
  const found = releaseProblems({ ...release, changelog: changelog(unreleased) });
  expect(found).toEqual([expect.stringMatching(sentence)]);
});
