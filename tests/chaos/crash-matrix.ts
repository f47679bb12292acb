import { press } from '../harness/controls.ts';
import type { Parts } from '../harness/world.ts';
import { type CrashKind, crashKinds } from './crash-kinds.ts';
import { type CrashPoint, crashPoints } from './crash-points.ts';
import { type CreateCounts, countCreates } from './create-counts.ts';
import { waitForPopup } from './popup-state.ts';
import { type Finding, maxResumeMs, type Row } from './row.ts';
import { openPopup, type Session, slug, withSession } from './session.ts';
import { storedState } from './stored-task.ts';
import { waitFor } from './wait-for.ts';
import { withTempFolder } from './with-temp-folder.ts';

/** Every kind of crash at every point. */
export const crashMatrix: readonly Row[] = crashKinds.flatMap((kind) =>
  crashPoints.map((point) => ({
    matrix: 'crash' as const,
    fault: `${kind.name}: ${point.name}`,
    run: (parts: Parts) =>
      withTempFolder((userDataDir) =>
        withSession(parts, { userDataDir }, (session) => crash(session, point, kind)),
      ),
  })),
);

async function crash(session: Session, point: CrashPoint, kind: CrashKind): Promise<Finding> {
  await point.reach(session);
  // nb. With no page watching, only the browser wakes the worker.
  await session.popup.close();
  const crashedAt = Date.now();
  await kind.crash(session);
  const { control } = session.world.sandbox;
  control.clearFaults();
  control.release();
  control.complete(slug);
  await session.proxy.setMode('forward');
  const { end, resumedMs } = await waitForResume(session, point, kind, crashedAt);
  const creates = await checkPopup(session, end);
  return { outcome: end === 'arrives' ? end : `${end} → arrives`, creates, resumedMs };
}

type End = CrashPoint['expected'];

const states: Readonly<Record<End, string>> = { arrives: 'done', 'user is asked': 'unknown' };
const badgeTexts: Readonly<Record<End, string>> = { arrives: '✓', 'user is asked': '!' };

/** Waits for the task to resume with no page open. `resumedMs` is measured from the crash. */
async function waitForResume(
  session: Session,
  point: CrashPoint,
  kind: CrashKind,
  crashedAt: number,
): Promise<{ end: End; resumedMs: number }> {
  const { extensionPage, world } = session;
  const ends: readonly End[] = kind.isGradual ? ['arrives', 'user is asked'] : [point.expected];
  const timeLeft = () => Math.max(5_000, crashedAt + maxResumeMs - Date.now());
  let firstRequestAt: number | undefined;
  const state = await waitFor(
    `The task is ${ends.map((end) => states[end]).join(' or ')}`,
    async () => {
      const { requests } = world.sandbox.control.report();
      firstRequestAt ??= requests.find(({ at }) => at > crashedAt)?.at;
      return (await storedState(extensionPage, slug)) ?? 'gone';
    },
    (current) => ends.some((end) => states[end] === current),
    timeLeft(),
  );
  const end = state === states['user is asked'] ? 'user is asked' : 'arrives';
  const settledAt = Date.now();
  if (await isProfileOnScreen(session)) {
    await waitFor(
      `The badge is ${badgeTexts[end]}`,
      () => badges(session),
      (texts) => texts.includes(badgeTexts[end]),
      timeLeft(),
    );
    if (point.name.startsWith('profile stored')) return { end, resumedMs: Date.now() - crashedAt };
  }
  // nb. A request soon after a gradual crash may be the last one of the old worker.
  const resumedAt = kind.isGradual ? settledAt : (firstRequestAt ?? settledAt);
  return { end, resumedMs: resumedAt - crashedAt };
}

/** Whether the background still knows the profile on screen: it forgets it with the browser session. */
const isProfileOnScreen = ({ extensionPage }: Session): Promise<boolean> =>
  extensionPage.evaluate(async () =>
    Object.keys(await chrome.storage.session.get(null)).some((name) => name.startsWith('tab:')),
  );

const badges = ({ extensionPage }: Session): Promise<string[]> =>
  extensionPage.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return Promise.all(
      tabs.map((tab) => chrome.action.getBadgeText(tab.id === undefined ? {} : { tabId: tab.id })),
    );
  });

/** Opens the popup and does what the user would, until the profile arrives. */
async function checkPopup(session: Session, end: End): Promise<CreateCounts> {
  const { sandbox } = session.world;
  const before = countCreates(sandbox, 1);
  if (before.sent > 1) throw new Error(`${before.sent} creates for one command.`);
  session.page = session.extensionPage;
  await openPopup(session);
  if (end === 'arrives') {
    await waitForPopup(session.popup, 'arrives');
    return countCreates(sandbox, 1);
  }
  await waitForPopup(session.popup, 'user is asked');
  const sent = sandbox.control.count({ kind: 'create' });
  if (sent !== before.sent) throw new Error('Opening the popup sent another create.');
  await press(session.popup, 'Ask again');
  await waitForPopup(session.popup, 'arrives');
  const after = countCreates(sandbox, 2);
  if (after.sent !== sent + 1) throw new Error(`${after.sent - sent} creates for Ask again.`);
  return after;
}
