import { expect, onTestFinished, test } from 'vitest';
import { fetchPerson, openLibrary, openPerson, rowText, sees } from '../harness/library.ts';
import {
  closedWays,
  navigation,
  type Outside,
  openOutside,
  openWays,
} from '../harness/ways-out.ts';
import { startWorldWithKey } from '../harness/world.ts';

test('hostile text is shown as text in the library, and its page sends no requests', async () => {
  const world = await startWorldWithKey();
  const name = `<img src=x onerror="document.title='pwned'"> Mallory "Markup" <b>O'Brien</b>`;
  await fetchPerson(world, 'mallory-markup', name);
  const page = await openLibrary(world);
  const { id } = await world.extension();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`chrome-extension://${id}/`)) elsewhere.push(request.url());
  });
  await page.reload();
  await openPerson(page, name);
  await sees(page, "<script>document.title='pwned'</script>");
  expect(await rowText(page, name)).toContain(name);
  const harm = await page.evaluate(() => ({
    title: document.title,
    injected: document.querySelectorAll('#app :is(img, script, iframe, style, marquee, b, i)')
      .length,
    // The library's own links lead to pages of ours.
    links: [...document.querySelectorAll('a')]
      .filter(({ origin }) => origin !== location.origin)
      .map(({ protocol }) => protocol),
  }));
  expect(harm.title).toBe('Calling Card library');
  expect(harm.injected).toBe(0);
  expect(new Set(harm.links)).toEqual(new Set(['https:']));
  expect(elsewhere).toEqual([]);
  expect(world.sandbox.control.report().elsewhere).toEqual([]);
});

test('a page of ours sends nothing elsewhere but by the ways that no policy closes', async () => {
  const world = await startWorldWithKey();
  const tryFrom = async (address: (outside: Outside) => string) => {
    const outside = await openOutside();
    onTestFinished(outside.close);
    const page = await world.browser.newPage();
    await page.goto(address(outside));
    await outside.tryAll(page, { ...closedWays, ...openWays });
    return { outside, page };
  };
  const { id } = await world.extension();
  const ours = await tryFrom(() => `chrome-extension://${id}/library.html`);
  // nb. A page without our policy shows that each way is one.
  const without = await tryFrom(({ page }) => page);
  const all = [...Object.keys(closedWays), ...Object.keys(openWays)];
  await expect.poll(() => [...without.outside.arrived]).toEqual(expect.arrayContaining(all));
  await expect.poll(() => [...ours.outside.arrived].sort()).toEqual(Object.keys(openWays).sort());

  await ours.outside.tryAll(ours.page, navigation);
  await expect.poll(() => [...ours.outside.arrived]).toContain('location.href');
});
