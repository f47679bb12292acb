import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserPath } from '../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../harness/build-extension.ts';
import type { Parts } from '../harness/world.ts';
import { header, print, type Result, wrongWith } from './report.ts';
import type { Row } from './row.ts';
import { rows } from './rows.ts';
import { withFolder } from './with-folder.ts';

const root = new URL('../../', import.meta.url).pathname;
const file = `${root}.output/chaos.jsonl`;

/** How many browsers at a time. More than two cores are good for, but most rows mostly wait. */
const lanes = 3;

/** Runs the whole matrices, or those rows whose name has the text given with `--only`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, list: { type: 'boolean' } },
  });
  const only = values.only.toLowerCase();
  const chosen = rows.filter(({ matrix, fault }) =>
    `${matrix} ${fault}`.toLowerCase().includes(only),
  );
  if (chosen.length === 0) throw new Error(`No row is named like "${values.only}".`);
  if (values.list) return chosen.forEach(({ matrix, fault }) => void console.log(matrix, fault));

  buildExtension();
  mkdirSync(`${root}.output`, { recursive: true });
  writeFileSync(file, '');
  console.log(`creates: arrived/wished for; resumed: s from the fault's end\n\n${header()}`);
  const startedAt = Date.now();
  const results = await withFolder(async (folder) => {
    // nb. A copy: a build meanwhile would take the extension away under the browsers.
    const extension = join(folder, 'extension');
    cpSync(`${root}.output/chrome-mv3`, extension, { recursive: true });
    return runAll(chosen, { chromium: await browserPath(), extension });
  });
  const faults = results.filter(({ fault }) => fault).length;
  const known = results.filter(({ finding }) => finding?.known).length;
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  console.log(
    `\n${results.length} rows in ${minutes} min: ${results.length - faults} as expected ` +
      `(${known} with a known limit of the browser), ${faults} not.`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

async function runAll(chosen: readonly Row[], parts: Parts): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...chosen];
  const lane = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const result = await runOne(row, parts);
      results.push(result);
      print(result, file);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function runOne(row: Row, parts: Parts): Promise<Result> {
  const startedAt = Date.now();
  try {
    const finding = await row.run(parts);
    const fault = wrongWith(row, finding);
    return { row, finding, tookMs: Date.now() - startedAt, ...(fault && { fault }) };
  } catch (error) {
    return { row, fault: String(error), tookMs: Date.now() - startedAt };
  }
}

await main();
process.exit();
