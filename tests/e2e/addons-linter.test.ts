import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** The warnings that are expected: each of them once, in a file of this name, with this code around it. */
const explained = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/.+\.js$/,
    around: /\.__html==.+\.innerHTML=/,
    // Preact's `dangerouslySetInnerHTML`. No component uses it: Biome forbids it.
  },
];

const firefox = inject('firefox');

test.skipIf('missing' in firefox)(
  'Mozilla’s linter finds nothing in the built extension but what is explained here',
  { timeout: 180_000 },
  async () => {
    if ('missing' in firefox) return;
    const { errors, warnings, notices } = await lint(firefox.extension);
    expect([...errors, ...notices]).toEqual([]);
    const textAround = ({ file, line, column }: Finding) => {
      const lines = readFileSync(join(firefox.extension, file), 'utf8').split('\n');
      return lines[line - 1]?.slice(Math.max(0, column - 100), column + 40) ?? '';
    };
    const unexplained = warnings.filter(
      (warning) =>
        !explained.some(
          ({ code, file, around }) =>
            code === warning.code && file.test(warning.file) && around.test(textAround(warning)),
        ),
    );
    expect(unexplained).toEqual([]);
    expect(warnings).toHaveLength(explained.length);
  },
);

const linter = fileURLToPath(import.meta.resolve('addons-linter/bin/addons-linter'));

/** nb. In another process, without waiting for it: the linter computes for seconds. */
const lint = (folder: string) =>
  new Promise<Report>((resolve, reject) => {
    // nb. Exits with 1 if there are errors, which the report names.
    execFile(process.execPath, [linter, '--output', 'json', folder], (error, stdout, stderr) => {
      if (stdout === '') reject(error ?? new Error(stderr));
      else resolve(JSON.parse(stdout));
    });
  });
