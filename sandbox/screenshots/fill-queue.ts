import type { Stage } from '../demo/fill-library.ts';

const people = ['juno-sparks', 'olga-vetrova', 'felix-vierzig', 'karl-thousands', 'edgar-formula'];

/** How many more people are generated, for a list that takes days. */
const generated = 120;

/** Imports a list, so that its people are queued. */
export async function fillQueue({ browser, extension }: Stage): Promise<void> {
  const slugs = [...people, ...Array.from({ length: generated }, (_, at) => `jo-example-${at}`)];
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
