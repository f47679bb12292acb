import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Properties of one side of the screen. In Arabic, the other one is meant. */
const physical =
  /(?:^|[\s;{])(?:(?:padding|margin|border)-)?(?:left|right)[a-z-]*:|: (?:left|right);/;
/** Four values of which the right and the left one differ. */
const lopsided =
  /(?:padding|margin|inset|border-width): \S+ (?<right>\S+) \S+ (?!\k<right>;)[^\s;]+;/;

/** Entries have a direction of their own, but the rail beside them is at the start of the page. */
const exempt = 'components/profile/career/career-section.css';

test('styles name no side of the screen, so that the layout is mirrored', () => {
  const problems = globSync('components/**/*.css', { exclude: [exempt] }).flatMap((path) =>
    readFileSync(path, 'utf8')
      // nb. Values such as `calc(100% + 4px)` count as one.
      .replaceAll(/\((?:[^()]|\([^()]*\))*\)/g, '()')
      .split('\n')
      .filter((line) => (physical.test(line) || lopsided.test(line)) && !/^ {2}--/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(problems).toEqual([]);
});
