import { openOptions } from '../harness/user.ts';
import { countCreates } from './create-counts.ts';
import { waitForPopup } from './popup-state.ts';
import type { Finding, Row } from './row.ts';
import { openPopup, type Session, slug, withSession } from './session.ts';
import { waitFor } from './wait-for.ts';

/** Repeated commands for a profile make one task, with one request in flight at a time. */
export const duplicateCommands: readonly Row[] = [
  {
    matrix: 'duplicates',
    fault: 'fifty enrich commands from five pages, the alarm and the icon at once',
    run: (parts) => withSession(parts, {}, fiftyCommands),
  },
  {
    matrix: 'duplicates',
    fault: 'ten profiles at once, slow answers',
    run: (parts) => withSession(parts, {}, tenProfiles),
  },
];

async function fiftyCommands(session: Session): Promise<Finding> {
  const { sandbox } = session.world;
  const pages = await Promise.all(Array.from({ length: 5 }, () => openOptions(session.world)));
  const fetchCommands = pages.map((page) =>
    page.evaluate(async (slug) => {
      await chrome.alarms.create('watchdog', { when: Date.now(), periodInMinutes: 0.5 });
      const message = { id: 0, type: 'command', timestamp: 0, data: { slug, command: 'enrich' } };
      await Promise.all(Array.from({ length: 10 }, () => chrome.runtime.sendMessage(message)));
    }, slug),
  );
  await Promise.all([...fetchCommands, openPopup(session)]);
  await waitForPopup(session.popup, 'arrives');
  const { maxInFlight, tasks } = sandbox.control.report();
  if (maxInFlight !== 1) throw new Error(`${maxInFlight} requests in flight at once.`);
  if (tasks.length !== 1) throw new Error(`${tasks.length} tasks.`);
  return { outcome: 'arrives', creates: countCreates(sandbox, 1) };
}

async function tenProfiles({ world, extensionPage }: Session): Promise<Finding> {
  const { sandbox } = world;
  for (const at of ['create', 'poll'] as const)
    sandbox.control.fault({ at, kind: 'slow', ms: 500 });
  const slugs = Array.from({ length: 10 }, (_, n) => `one-of-ten-${n}`);
  await extensionPage.evaluate(async (slugs) => {
    const enrich = (slug: string) =>
      chrome.runtime.sendMessage({
        id: 0,
        type: 'command',
        timestamp: 0,
        data: { slug, command: 'enrich' },
      });
    await Promise.all(slugs.map(enrich));
  }, slugs);
  await waitFor(
    'All ten are reported as completed',
    () => sandbox.control.report().tasks.filter((task) => task.completedReportedAt).length,
    (count) => count === slugs.length,
    120_000,
  );
  const { maxInFlight } = sandbox.control.report();
  if (maxInFlight > 4) throw new Error(`${maxInFlight} requests in flight at once.`);
  return { outcome: `arrive, ${maxInFlight} in flight`, creates: countCreates(sandbox, 10) };
}
