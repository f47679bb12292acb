import { expect, test } from 'vitest';
import { fetchPerson, sees } from '../harness/library.ts';
import { find, openOptions, press, startWorldWithKey } from '../harness/world.ts';

test('the options tell what is stored, and open the export and the import of the library', async () => {
  const world = await startWorldWithKey();
  await fetchPerson(world, 'maya-lindqvist', 'Maya Lindqvist');
  for (const [link, title] of [
    ['Export library', 'Export'],
    ['Import', 'Import'],
  ] as const) {
    const options = await openOptions(world);
    await expect
      .poll(() => options.evaluate(() => document.body.textContent))
      .toMatch(/1 profile, using [\d.]+ .?B on this computer/);
    const opened = world.browser.waitForTarget((target) => target.url().includes('library.html'));
    await press(options, link, 'link');
    const library = await (await opened).asPage();
    const dialog = await find(library, 'dialog');
    expect(await dialog.evaluate(({ textContent }) => textContent)).toContain(title);
    await sees(library, 'Maya Lindqvist');
    expect(await library.evaluate(() => location.hash)).toBe('');
    await library.close();
    await options.close();
  }
});
