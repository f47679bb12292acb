import { press, textOf } from '../harness/controls.ts';
import { t } from '../harness/messages.ts';
import type { Parts } from '../harness/world.ts';
import { countCreates } from './create-counts.ts';
import { waitForPopup } from './popup-state.ts';
import type { Finding, Row } from './row.ts';
import { openPopup, type Session, slug, withSession } from './session.ts';
import { ageTask, storedState } from './stored-task.ts';
import { waitFor } from './wait-for.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Tasks that take minutes, hours, or longer than OutX is expected to answer. */
export const slowTasks: readonly Row[] = [
  row('no browser for three minutes', async (session) => {
    await ageTask(session.extensionPage, slug, 3 * minuteMs);
    await waitFor(
      'The popup shows that the task is long-waiting',
      () => textOf(session.popup, 'status'),
      (status) => status.includes(t('stage_long_waiting')),
    );
    session.world.sandbox.control.complete(slug);
    await ageTask(session.extensionPage, slug, 5 * minuteMs);
    await waitForPopup(session.popup, 'arrives', 90_000);
    return {
      outcome: 'long-waiting → arrives',
      creates: countCreates(session.world.sandbox, 1),
    };
  }),
  row('result after ten hours, no page open', async (session) => {
    await session.popup.close();
    await ageTask(session.extensionPage, slug, 10 * hourMs);
    session.world.sandbox.control.complete(slug);
    await waitFor(
      'The task is done',
      () => storedState(session.extensionPage, slug),
      (state) => state === 'done',
      75_000,
    );
    await openPopup(session);
    await waitForPopup(session.popup, 'arrives');
    return { outcome: 'arrives', creates: countCreates(session.world.sandbox, 1) };
  }),
  row('no result for 49 hours', async (session) => {
    await ageTask(session.extensionPage, slug, 49 * hourMs);
    await waitForPopup(session.popup, 'fails', 75_000);
    session.world.sandbox.control.complete(slug);
    await press(session.popup, 'Try again');
    await waitForPopup(session.popup, 'arrives');
    return { outcome: 'fails → arrives', creates: countCreates(session.world.sandbox, 1) };
  }),
];

function row(fault: string, check: (session: Session) => Promise<Finding>): Row {
  return {
    matrix: 'slow tasks',
    fault,
    run(parts: Parts) {
      const timing = { pendingMs: 0, processingMs: 100 * hourMs };
      return withSession(parts, { sandbox: { timing } }, async (session) => {
        await openPopup(session);
        const { control } = session.world.sandbox;
        await control.waitFor({ kind: 'poll', slug, settled: true, timeoutMs: 30_000 });
        return check(session);
      });
    },
  };
}
