import type { Stage } from '../demo/fill-library.ts';

const givenNames = [
  'anna',
  'jonas',
  'mira',
  'paul',
  'sofia',
  'emil',
  'nadia',
  'hugo',
  'lena',
  'omar',
];
const familyNames = ['berg', 'costa', 'dahl', 'engel', 'fischer', 'grant', 'haas', 'ito', 'jansen'];

/** Imports a list, so that its people are queued. */
export async function fillQueue({ browser, extension }: Stage): Promise<void> {
  const slugs = familyNames.flatMap((family) => givenNames.map((given) => `${given}-${family}`));
  const library = await browser.newPage();
  await library.goto(`chrome-extension://${extension.id}/library.html`);
  await library.locator('::-p-aria([name="Import list"][role="button"])').click();
  await library
    .locator('::-p-aria([name="Profile links"][role="textbox"])')
    .fill(slugs.map((slug) => `https://www.linkedin.com/in/${slug}/`).join('\n'));
  await library.locator('::-p-aria([name="List"][role="textbox"])').fill('Robotics Berlin');
  await library.locator('::-p-aria([name="Start"][role="button"])').click();
  await library.waitForSelector('.success');
  await library.close();
}
