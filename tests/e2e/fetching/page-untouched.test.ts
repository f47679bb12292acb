import { expect, test } from 'vitest';
import { tracesSeen, watchForTraces } from '../../harness/traces.ts';
import {
  badge,
  clickIcon,
  find,
  openProfile,
  startWorld,
  startWorldWithKey,
} from '../harness/world.ts';

const slug = 'maya-lindqvist';

test("LinkedIn's page is byte for byte the same with and without the extension", async () => {
  const plain = await startWorld({ extension: false });
  const contentWithout = await (await openProfile(plain, slug)).content();

  const world = await startWorldWithKey();
  const page = await world.browser.newPage();
  await watchForTraces(page);
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  await expect.poll(() => badge(world)).toBe('+');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');

  expect(await page.content()).toBe(contentWithout);
  await page.evaluate(() => history.pushState({}, '', '/in/olga-vetrova/'));
  await find(popup, 'button', 'Fetch profile');
  expect(await tracesSeen(page)).toEqual([]);
});

test('the page cannot fetch any file of the extension', async () => {
  const world = await startWorld();
  const page = await openProfile(world, slug);
  const { id } = await world.extension();
  const answers = await page.evaluate(
    (id) =>
      Promise.all(
        ['manifest.json', 'popup.html', 'options.html', 'content-script.js', 'icon/16.png'].map(
          (file) =>
            fetch(`chrome-extension://${id}/${file}`).then(
              () => `${file} answered`,
              () => 'refused',
            ),
        ),
      ),
    id,
  );
  expect(new Set(answers)).toEqual(new Set(['refused']));
});

test('the page sends no requests for the extension: only the worker talks to OutX', async () => {
  const world = await startWorldWithKey();
  const page = await world.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).host));
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(new Set(requests)).toEqual(new Set(['www.linkedin.com']));
  expect(world.sandbox.control.report().elsewhere).toEqual([]);
});
