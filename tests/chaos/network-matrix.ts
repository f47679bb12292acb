import { press } from '../harness/controls.ts';
import { goodKey, openOptions, saveKey } from '../harness/user.ts';
import { setOffline } from '../harness/worker.ts';
import type { Parts } from '../harness/world.ts';
import { countCreates } from './create-counts.ts';
import { type NetworkFault, networkFaults } from './network-faults.ts';
import { waitForPopup } from './popup-state.ts';
import type { Finding, Row } from './row.ts';
import { openPopup, type Session, slug, withSession } from './session.ts';
import { ageTask, storedState } from './stored-task.ts';
import { waitFor } from './wait-for.ts';
import { withTempFolder } from './with-temp-folder.ts';

/** Every fault of the network, during the create and during the polls. */
export const networkMatrix: readonly Row[] = networkFaults.map((fault) => ({
  matrix: 'network' as const,
  fault: `${fault.at}: ${fault.name}`,
  run: (parts: Parts) =>
    withTempFolder((userDataDir) =>
      withSession(parts, { userDataDir, ...(startsAfterCreate(fault) && slowTask) }, (session) =>
        runFault(session, fault),
      ),
    ),
}));

const hourMs = 3_600_000;

const slowTask = { sandbox: { timing: { pendingMs: 0, processingMs: 10 * hourMs } } };

async function runFault(session: Session, fault: NetworkFault): Promise<Finding> {
  if (!startsAfterCreate(fault)) await startFault(session, fault);
  await openPopup(session);
  if (startsAfterCreate(fault)) {
    await taskAccepted(session);
    await startFault(session, fault);
  }
  await waitForPopup(session.popup, fault.shows, 75_000);
  const during = countCreates(session.world.sandbox, 1);
  if (during.repeated > 0) throw new Error(`${during.sent} creates for one command.`);

  const endedAt = Date.now();
  await endFault(session, fault);
  if (fault.remedy === 'try-again') {
    await press(session.popup, fault.shows === 'user is asked' ? 'Ask again' : 'Try again');
  }
  await waitForPopup(session.popup, 'arrives', 75_000);
  const resumedMs = Date.now() - endedAt;
  checkPause(session, fault);
  return {
    outcome: fault.shows === 'arrives' ? 'arrives' : `${fault.shows} → arrives`,
    creates: countCreates(session.world.sandbox, fault.remedy === 'try-again' ? 2 : 1),
    ...(fault.shows !== 'arrives' && { resumedMs }),
  };
}

/** A fault below HTTP affects all requests: for polls, it starts once the create is done. */
const startsAfterCreate = ({ at, how }: NetworkFault) => at === 'poll' && !('rule' in how);

const taskAccepted = ({ extensionPage }: Session) =>
  waitFor(
    'The task is accepted',
    () => storedState(extensionPage, slug),
    (state) => state === 'waiting',
  );

async function startFault(session: Session, { how, at }: NetworkFault): Promise<void> {
  if ('rule' in how) session.world.sandbox.control.fault(how.rule);
  else if ('proxy' in how) await session.proxy.setMode(how.proxy);
  else if ('offline' in how) await setOffline(session.world, true);
  else {
    await restartWith(session, '~NOTFOUND');
    if (at === 'poll') await openPopup(session);
  }
}

async function endFault(session: Session, { how, remedy }: NetworkFault): Promise<void> {
  const { control } = session.world.sandbox;
  control.clearFaults();
  control.release();
  await session.proxy.setMode('forward');
  if ('offline' in how) {
    await ageTask(session.extensionPage, slug, hourMs);
    control.complete(slug);
    await setOffline(session.world, false);
  }
  if ('dnsFailure' in how) await restartWith(session, session.proxy.address);
  control.complete(slug);
  if (remedy === 'save-key') await saveKey(session.world, goodKey);
  if (session.popup.isClosed() || 'dnsFailure' in how || remedy === 'save-key') {
    await openPopup(session);
  }
}

/** Restarts the browser with another address for the API's host name. */
async function restartWith(session: Session, api: string): Promise<void> {
  session.world = await session.world.restart('closed', api);
  session.extensionPage = await openOptions(session.world);
  session.page = session.extensionPage;
}

/** Throws if a request was sent before the time that the answer asked for. */
function checkPause({ world }: Session, { at, minPauseMs, name }: NetworkFault): void {
  if (minPauseMs === undefined) return;
  const calls = world.sandbox.control.report().requests.filter(({ kind }) => kind === at);
  const faulty = calls.findIndex(({ fault }) => fault !== null);
  const [first, next] = calls.slice(faulty);
  const pause = (next?.at ?? 0) - (first?.settledAt ?? Number.POSITIVE_INFINITY);
  if (!(pause >= minPauseMs)) throw new Error(`Sent again ${pause} ms after ${name}.`);
}
