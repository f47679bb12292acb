import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

describe.each(globSync('.github/workflows/*.yml'))('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

  test('pins every action to a commit, and says which version that is', () => {
    const uses = matches(/uses: (.+)/g);
    expect(uses.length).toBeGreaterThan(0);
    const pinned = /^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
    expect(uses.filter((each) => !each.startsWith('./') && !pinned.test(each))).toEqual([]);
  });

  test('pins each action to one commit', () => {
    const uses = new Set(matches(/uses: ([^.\s]\S+)/g));
    const names = [...uses].map((each) => each.split('@')[0]);
    expect(names.sort()).toEqual([...new Set(names)].sort());
  });

  test('gives its token no permission by default but reading', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)\n(?! )/m);
  });

  test('runs only npm scripts that exist', () => {
    const scripts = [...matches(/npm run ([\w:]+)/g), ...matches(/script: "?([\w:]+)/g)];
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  test('puts no text of an event into a command', () => {
    expect(matches(/run: (.*\$\{\{(?! matrix\.).*)/g)).toEqual([]);
  });
});
