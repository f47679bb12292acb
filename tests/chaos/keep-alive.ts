import { find, press } from '../harness/controls.ts';
import { countCreates } from './create-counts.ts';
import { waitForPopup } from './popup-state.ts';
import type { Finding, Row } from './row.ts';
import { openPopup, type Session, withSession } from './session.ts';

/**
 * A keep-alive connection that breaks during a create. nb. Chromium re-sends a request on its own,
 * even a POST, when a connection that it has used before breaks without an answer, once for each
 * such connection; never when the connection is new. No page or worker is notified, and none can
 * prevent it: all calls without credentials share their connections, all with credentials share
 * theirs, and a create would follow a create in either pool. A streamed body, which cannot be sent
 * twice, is rejected over HTTP/1.1 and stops the worker over HTTP/2 (Chromium 156).
 */
export const keepAliveRows: readonly Row[] = [
  row('create: dropped, keep-alive connection not used before', false),
  row('create: dropped, keep-alive connection used before', true),
];

function row(fault: string, isUsedBefore: boolean): Row {
  return {
    matrix: 'network',
    fault,
    run: (parts) =>
      withSession(parts, { sandbox: { keepAlive: true } }, (session) =>
        dropCreate(session, isUsedBefore),
      ),
  };
}

async function dropCreate(session: Session, isUsedBefore: boolean): Promise<Finding> {
  const { sandbox } = session.world;
  if (isUsedBefore) {
    await press(session.extensionPage, 'Check key');
    await sandbox.control.waitFor({ kind: 'poll', settled: true, timeoutMs: 30_000 });
    await find(session.extensionPage, 'status');
  }
  sandbox.control.fault({ at: 'create', kind: 'dropped' });
  await openPopup(session);
  await waitForPopup(session.popup, 'user is asked');
  const { repeated } = countCreates(sandbox, 1);
  sandbox.control.clearFaults();
  await press(session.popup, 'Ask again');
  await waitForPopup(session.popup, 'arrives');
  return {
    outcome: 'user is asked → arrives',
    creates: { ...countCreates(sandbox, 2), repeated },
    ...(isUsedBefore && repeated > 0 && { knownLimit: 're-sent by the browser’s network stack' }),
  };
}
