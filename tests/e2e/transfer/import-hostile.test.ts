import { expect, onTestFinished, test } from 'vitest';
import type { MessageKey } from '../../../utils/i18n/messages.ts';
import { t } from '../../harness/messages.ts';
import { exportAs, saveInto } from '../harness/downloads.ts';
import { chooseFile, exportOf, importable, importRecords } from '../harness/import-file.ts';
import { openLibrary, openPerson, sees, seesCount } from '../harness/library.ts';
import { bob, first, promoted, record, slugOf, version } from '../harness/records.ts';
import { press, startWorldWithKey, textOf } from '../harness/world.ts';

const ours = record(first, { annotation: { starred: true, tags: ['ours'], note: 'Ours.' } });
const cleo = record(version(slugOf('cleo'), 7, { name: 'Cleo Évariste' }));
/** The head is on the first line, followed by three people on one line each. */
const good = exportOf([record(promoted), record(version(bob, 5)), cleo]);

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

interface Broken {
  readonly what: string;
  readonly content: string | Uint8Array;
  readonly says: MessageKey;
  /** The reported place, if the problem has one. */
  readonly where?: string;
}

const broken: readonly Broken[] = [
  { what: 'an empty file', content: '', says: 'file_error_not_json', where: 'line 1' },
  {
    what: 'a text file',
    content: 'Dear Ada,\nhow are you?',
    says: 'file_error_not_json',
    where: 'line 1',
  },
  { what: 'JSON of another kind', content: '[{"slug":"ada"}]', says: 'file_error_not_an_export' },
  {
    what: 'a newer version',
    content: good.replace('"version":1', '"version":2'),
    says: 'file_error_newer_version',
  },
  {
    what: 'a file that is cut off inside a profile',
    content: good.slice(0, good.indexOf('"bob"') + 20),
    says: 'file_error_cut_off',
    where: 'line 3',
  },
  {
    what: 'a file without its last line',
    content: good.replace(/\n\]\}\n$/, ''),
    says: 'file_error_cut_off',
    where: 'line 4',
  },
  {
    what: 'an extra comma',
    content: good.replace(',\n{', ',,\n{'),
    says: 'file_error_not_json',
    where: 'line 2',
  },
  {
    what: 'an invalid slug',
    content: good.replaceAll('"bob"', '"bob/../ada"'),
    says: 'file_error_bad_record',
    where: 'line 3, field profiles[1].slug',
  },
  {
    what: 'a profile with another person’s slug',
    content: good.replace('"profile":{"slug":"bob"', '"profile":{"slug":"ada"'),
    says: 'file_error_bad_record',
    where: 'line 3, field profiles[1].profile.slug',
  },
  {
    what: 'a list where a name should be',
    content: good.replace('"name":"Cleo Évariste"', '"name":["Cleo"]'),
    says: 'file_error_bad_record',
    where: 'line 4, field profiles[2].profile.name',
  },
  { what: 'UTF-16', content: utf16(good), says: 'file_error_not_utf8', where: 'line 1' },
  { what: 'Latin-1', content: latin1(good), says: 'file_error_not_utf8', where: 'line 4' },
];

test('a broken file is refused with the place of the problem and changes nothing', async () => {
  const page = await openLibrary(await startWorldWithKey());
  await importRecords(page, [ours]);
  const before = await importable(page);
  for (const { what, content, says, where } of broken) {
    await chooseFile(page, content);
    const alert = (await textOf(page, 'alert')).replace(/\s+/g, ' ');
    expect(alert, what).toContain(t(says));
    expect(alert, what).toContain(t('import_no_change'));
    if (where !== undefined) expect(alert, what).toContain(`At ${where} `);
    expect(await importable(page), what).toEqual(before);
    await press(page, 'Cancel');
  }
  await seesCount(page, 1);
});

test('a person who is in a file twice becomes one profile with both versions', async () => {
  const page = await openLibrary(await startWorldWithKey());
  await chooseFile(page, exportOf([record(promoted), ours]));
  await sees(page, t('import_found_one', '1'));
  await press(page, t('import_confirm'));
  await sees(page, t('import_done_one', '1'));
  await press(page, 'Close');
  await seesCount(page, 1);
  expect(await importable(page)).toMatchObject({
    profiles: [promoted],
    versions: [first],
    annotations: [{ slug: 'ada', ...ours.annotation }],
    staged: [],
  });
});

test('scripts, markup and formulas in a file are shown as text', async () => {
  const page = await openLibrary(await startWorldWithKey());
  const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const formula = '=HYPERLINK("https://elsewhere.example/")';
  const texts = { name, headline: formula, about: `</textarea>${name}`, skills: [name] };
  const positions = [{ title: formula, company: name, isCurrent: true }];
  const mallory = record(version(slugOf('mallory'), 9, { ...texts, positions }), {
    annotation: { starred: false, tags: ['<b>tag</b>'], note: `</textarea>${name}` },
  });
  await importRecords(page, [mallory]);
  const title = await page.title();
  await openPerson(page, name);
  await sees(page, '</textarea><img src=x');
  await sees(page, formula);
  expect(await page.$$('#app img, #app script, #app b')).toEqual([]);
  expect(await page.title()).toBe(title);
});

test('keys such as __proto__ are kept in the answer and pollute no object', async () => {
  const world = await startWorldWithKey();
  const page = await openLibrary(world);
  const { saving, remove } = await saveInto(world);
  onTestFinished(remove);
  const answer = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}';
  const raw: unknown = JSON.parse(answer);
  const text = exportOf([record(promoted, { answer: { fetchedAt: promoted.fetchedAt, raw } })])
    .replace('{"format"', '{"__proto__":{"polluted":3},"format"')
    .replace('{"slug"', '{"__proto__":{"polluted":4,"starred":true},"slug"')
    .replace('"profile":{', '"profile":{"__proto__":{"polluted":5,"headline":"Nobody"},');
  await chooseFile(page, text);
  await press(page, t('import_confirm'));
  await press(page, 'Close');
  await seesCount(page, 1);

  const polluted = () => Reflect.has({}, 'polluted');
  expect(await page.evaluate(polluted)).toBe(false);
  expect(await (await world.worker()).evaluate(polluted)).toBe(false);
  const { text: exported } = await exportAs(page, saving, 'JSON');
  expect(exported).toContain(`"raw":${answer}`);
  expect(exported.match(/polluted/g)).toHaveLength(2);
});
