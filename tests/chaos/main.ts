import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserPath } from '../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../harness/build-extension.ts';
import type { Parts } from '../harness/world.ts';
import { header, print, problemWith, type Result } from './report.ts';
import type { Row } from './row.ts';
import { rows } from './rows.ts';
import { withTempFolder } from './with-temp-folder.ts';

const root = new URL('../../', import.meta.url).pathname;
const file = `${root}.output/chaos.jsonl`;

/** How many browsers run at once. More than two cores can keep busy, but most rows mostly wait. */
const maxBrowsers = 3;

/** Runs all rows, or with `--only TEXT` those whose name contains the text. `--list` lists them. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, list: { type: 'boolean' } },
  });
  const only = values.only.toLowerCase();
  const selected = rows.filter(({ matrix, fault }) =>
    `${matrix} ${fault}`.toLowerCase().includes(only),
  );
  if (selected.length === 0) throw new Error(`No row matches "${values.only}".`);
  if (values.list) return selected.forEach(({ matrix, fault }) => void console.log(matrix, fault));

  await buildExtension('chrome');
  mkdirSync(`${root}.output`, { recursive: true });
  writeFileSync(file, '');
  console.log(`resumed: seconds from the end of the fault\n\n${header()}`);
  const startedAt = Date.now();
  const results = await withTempFolder(async (folder) => {
    // nb. A copy: another build during the run would delete the extension while browsers use it.
    const extension = join(folder, 'extension');
    cpSync(`${root}.output/chrome-mv3`, extension, { recursive: true });
    return runAll(selected, { chromium: await browserPath(), extension });
  });
  const failed = results.filter(({ problem }) => problem).length;
  const known = results.filter(({ finding }) => finding?.knownLimit).length;
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(
    `\n${results.length} rows in ${minutes} min: ${results.length - failed} as expected ` +
      `(${known} with a known limit of the browser), ${failed} failed.`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

async function runAll(selected: readonly Row[], parts: Parts): Promise<Result[]> {
  const results: Result[] = [];
  const remaining = [...selected];
  const runNext = async () => {
    for (let row = remaining.shift(); row; row = remaining.shift()) {
      const result = await runOne(row, parts);
      results.push(result);
      print(result, file);
    }
  };
  await Promise.all(Array.from({ length: maxBrowsers }, runNext));
  return results;
}

async function runOne(row: Row, parts: Parts): Promise<Result> {
  const startedAt = Date.now();
  try {
    const finding = await row.run(parts);
    const problem = problemWith(row, finding);
    return { row, finding, tookMs: Date.now() - startedAt, ...(problem && { problem }) };
  } catch (error) {
    return { row, problem: String(error), tookMs: Date.now() - startedAt };
  }
}

await main();
process.exit();
