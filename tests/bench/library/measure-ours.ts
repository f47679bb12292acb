import { clickIcon } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { memoryOf } from '../shared/page-memory.ts';
import { painted } from '../shared/painted.ts';
import { repeat } from '../shared/repeat.ts';
import { logProgress } from '../shared/report.ts';
import { answerOf } from './bench-answers.ts';
import { timeChange } from './change-on-screen.ts';
import { fillLibrary } from './fill-library.ts';
import { timeFullText, timeKeystrokes } from './keystrokes.ts';
import { type LibraryOpening, openLibrary, openUntilPacked } from './library-opening.ts';
import { searches } from './searches.ts';
import { timeWrites } from './store-writes.ts';
import { timeCancel, timeExport } from './time-export.ts';
import { timeList } from './time-list.ts';
import { timeOverview } from './time-overview.ts';
import { timePalette } from './time-palette.ts';

/** How often the work is done. */
const samples = { popup: 11, library: 5, keystrokes: 36, changes: 10, writes: 40 };
const quickSamples = { popup: 5, library: 5, keystrokes: 12, changes: 5, writes: 10 };

/** The extension's figures for a library of one size. */
export type OurFigures = Awaited<ReturnType<typeof measureOurs>>;

/** Fills the library of a new world and measures everything that a user does with it. */
export async function measureOurs(newWorld: World, size: number, isQuick: boolean) {
  const atMost = isQuick ? quickSamples : samples;
  // nb. Before the popup is opened for the first time, every profile counts as unseen.
  await openPopups(newWorld, 1);
  logProgress(`Filling a library of ${size}.`);
  await fillLibrary(newWorld, size);
  await openUntilPacked(newWorld, size);
  // nb. Long after so many writes, the browser still orders what it stored.
  const world = await newWorld.restart();

  logProgress('Opening the popup.');
  const newest = await openPopups(world, atMost.popup);

  logProgress('Opening the library.');
  const openings: LibraryOpening[] = await repeat(
    { atMost: atMost.library, budgetMs: 60_000 },
    async () => {
      const { page, opening } = await openLibrary(world, 'library');
      await page.close();
      return opening;
    },
  );

  const { page } = await openLibrary(world, 'library');
  const memory = await memoryOf(page);
  const keystrokes: Record<string, number[]> = {};
  for (const [kind, strokes] of Object.entries(searches)) {
    logProgress(`Searching: ${kind}.`);
    keystrokes[kind] = await timeKeystrokes(page, strokes.slice(0, atMost.keystrokes));
  }
  logProgress('Searching long texts.');
  const fullText = await timeFullText(page, (searches['no hit'] ?? []).slice(0, atMost.keystrokes));
  const memoryWithTexts = await memoryOf(page);
  const first = answerOf(0).slug;
  const changed = await repeat({ atMost: atMost.changes, budgetMs: 30_000 }, () =>
    timeChange(page, first),
  );
  logProgress('Previewing a list.');
  const list = await timeList(page, size);
  logProgress('Typing into the palette.');
  const palette = await timePalette(page);
  logProgress('Exporting.');
  const exports = {
    CSV: await timeExport(page, 'CSV', 'file'),
    JSON: await timeExport(page, 'JSON', 'file'),
    'JSON download': await timeExport(page, 'JSON', 'download'),
  };
  const cancelled = await timeCancel(page);
  logProgress('Opening the overview.');
  const overview = await timeOverview(page);
  await page.close();

  logProgress('Writing.');
  const added = await timeWrites(world, 'new', size, atMost.writes);
  const refreshed = await timeWrites(world, 'changed', size, atMost.writes);
  return {
    newest,
    openings,
    memory,
    memoryWithTexts,
    keystrokes,
    fullText,
    changed,
    list,
    palette,
    overview,
    exports,
    cancelled,
    added,
    refreshed,
  };
}

/** Ms from when a popup begins to load until its history is painted, for each opening. */
async function openPopups(world: World, atMost: number): Promise<number[]> {
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const times = await repeat({ atMost, budgetMs: 60_000 }, async () => {
    const popup = await clickIcon(world, feed);
    const { filled } = await painted(popup);
    await popup.close();
    return filled;
  });
  await feed.close();
  return times;
}
