import { countCreates } from './create-counts.ts';
import { waitForPopup } from './popup-state.ts';
import { type Finding, maxResumeMs, type Row } from './row.ts';
import { openPopup, type Session, slug, withSession } from './session.ts';
import { ageTask, storedState } from './stored-task.ts';
import { waitFor } from './wait-for.ts';

const minuteMs = 60_000;

/** The browser stops an idle worker that has no debugger attached. */
export const idleWorker: Row = {
  matrix: 'crash',
  fault: 'worker idle, no debugger: stopped by the browser',
  run: (parts) => {
    const timing = { pendingMs: 0, processingMs: 1_000 * minuteMs };
    return withSession(parts, { debugWorker: false, sandbox: { timing } }, stopByIdling);
  },
};

async function stopByIdling(session: Session): Promise<Finding> {
  const { extensionPage, world } = session;
  const { control } = world.sandbox;
  await openPopup(session);
  await control.waitFor({ kind: 'poll', slug, settled: true, timeoutMs: 30_000 });
  await session.popup.close();
  await ageTask(extensionPage, slug, 20 * minuteMs);
  await waitFor(
    'The task is long-waiting',
    () => storedState(extensionPage, slug),
    (state) => state === 'long-waiting',
  );
  await delayAlarm(session);
  await waitFor(
    'The worker stops',
    () => workers(session),
    (count) => count === 0,
    2 * minuteMs,
  );
  const stoppedAt = Date.now();
  control.complete(slug);
  await ageTask(extensionPage, slug, 5 * minuteMs);
  await waitFor(
    'The worker runs again',
    () => workers(session),
    (count) => count === 1,
    maxResumeMs,
  );
  const resumedMs = Date.now() - stoppedAt;
  await waitFor(
    'The task is done',
    () => storedState(extensionPage, slug),
    (state) => state === 'done',
  );
  await openPopup(session);
  await waitForPopup(session.popup, 'arrives');
  return { outcome: 'arrives', creates: countCreates(world.sandbox, 1), resumedMs };
}

/**
 * Delays the watchdog's next alarm to one minute from now. nb. Its usual period is as long as the
 * browser's idle timeout, which normally keeps the worker from being idle long enough.
 */
const delayAlarm = ({ extensionPage }: Session) =>
  extensionPage.evaluate(() =>
    chrome.alarms.create('watchdog', { delayInMinutes: 1, periodInMinutes: 0.5 }),
  );

/** How many background workers are running. Asking doesn't wake one. */
const workers = ({ extensionPage }: Session): Promise<number> =>
  extensionPage.evaluate(async () => {
    return (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length;
  });
