import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { everythingStored } from './everything-stored.ts';
import { goodKey, type World } from './world.ts';

/** The key's bytes in each encoding in which something may have written it. */
const encoded: readonly Buffer[] = [
  Buffer.from(goodKey, 'utf8'),
  Buffer.from(goodKey, 'utf16le'),
  Buffer.from(Buffer.from(goodKey).toString('hex')),
  // nb. Base64 depends on where among the bytes the key begins; its first and last characters, on what is around it.
  ...['', ' ', '  '].map((before) =>
    Buffer.from(
      Buffer.from(before + goodKey)
        .toString('base64')
        .slice(4, -4),
    ),
  ),
];

const holdsKey = (content: string | Buffer): boolean =>
  encoded.some((bytes) => Buffer.from(content).includes(bytes));

/**
 * Expects the saved key to be nowhere: in no storage of the extension, page, console message, file of the browser's
 * profile, nor request but for its header. Call it with no popup open.
 */
export async function expectKeyNowhere(world: World): Promise<void> {
  const stored = await everythingStored(await world.worker());
  // nb. The last four characters show that the sealed key is among what is looked through.
  expect(stored.local).toContain('"lastFour":"7f3a"');
  expect(stored['calling-card.keys']).toContain('key, extractable: false');
  const files = filesOf(profileFolder(world));
  expect(files.some(([, content]) => content.includes('"lastFour":"7f3a"'))).toBe(true);
  const places = [
    ...Object.entries(stored),
    ...(await pages(world)),
    ...(await consoleMessages(world)),
    ...files,
  ];
  expect(places.flatMap(([place, content]) => (holdsKey(content) ? [place] : []))).toEqual([]);
  const { requests, elsewhere, misplacedKeys } = world.sandbox.control.report();
  expect(requests.filter(({ key }) => key !== null)).not.toEqual([]);
  expect([...elsewhere, ...misplacedKeys]).toEqual([]);
}

/** What each open page shows, by its address. */
const pages = async ({ browser }: World) =>
  Promise.all(
    (await browser.pages()).map(async (page) => [page.url(), await page.content()] as const),
  );

/** Everything that our background and pages have logged, by where. */
async function consoleMessages({ browser }: World) {
  const ours = browser.targets().filter((target) => target.url().startsWith('chrome-extension:'));
  return Promise.all(
    ours.map(async (target) => {
      const client = await target.createCDPSession();
      const messages: unknown[] = [];
      client.on('Runtime.consoleAPICalled', ({ args }) => messages.push(args));
      client.on('Runtime.exceptionThrown', (thrown) => messages.push(thrown));
      // nb. It repeats what was logged before.
      await client.send('Runtime.enable');
      await client.detach();
      return [`console of ${target.url()}`, JSON.stringify(messages)] as const;
    }),
  );
}

const profileFolder = ({ browser }: World): string => {
  const option = '--user-data-dir=';
  const argument = browser.process()?.spawnargs.find((each) => each.startsWith(option));
  if (argument === undefined) throw new Error('The browser has no folder.');
  return argument.slice(option.length);
};

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      ({ parentPath, name }) =>
        [join(parentPath, name), readIfThere(join(parentPath, name))] as const,
    );

/** The content of a file, which the browser may just have deleted. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.from('');
  }
}
