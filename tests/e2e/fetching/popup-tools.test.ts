import { expect, test } from 'vitest';
import {
  clickIcon,
  find,
  openProfile,
  press,
  pressToOpen,
  startWorldWithKey,
  textOf,
} from '../harness/world.ts';

test('a saved person is starred, tagged and noted in the popup while a refresh runs', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
  world.sandbox.control.fault({ at: 'poll', kind: 'hold', moment: 'before' });
  await press(popup, 'Refresh');
  await find(popup, 'button', 'Refreshing…');

  await press(popup, 'Star');
  await (await find(popup, 'textbox', 'Add tag')).type('to call\n');
  await (await find(popup, 'textbox', 'Note')).type('Met in Oslo.');
  await press(popup, 'List');
  await (await find(popup, 'textbox', 'New list')).type('Shortlist\n');
  await find(popup, 'button', 'Remove tag to call');

  const library = await pressToOpen(popup, 'Open in library', 'library.html');
  await find(library, 'heading', 'Maya Lindqvist');
  await find(library, 'button', 'Remove tag to call');
  const note = await find(library, 'textbox', 'Note');
  expect(await note.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('Met in Oslo.');
  await expect.poll(() => textOf(library, 'navigation')).toContain('Shortlist');
  await library.waitForSelector('.detail-bar [aria-pressed=true]');
});
