import { find, press } from '../harness/controls.ts';
import { accountOf } from './account.ts';
import type { Finding, Row } from './row.ts';
import { click, inScene, type Scene } from './scene.ts';
import { untilShown } from './shown.ts';

/**
 * A connection that is kept alive and breaks under a create. nb. Chromium sends a request again by
 * itself, a POST too, when a connection that it has used before breaks without an answer, and does so
 * for each such connection that it has; never when the connection was new. No page and no worker is
 * told, and none can forbid it: all calls without credentials share their connections, those with
 * credentials theirs, and a create would follow a create in either. A streamed body, which cannot be
 * sent twice, is refused over HTTP/1.1 and ends the worker over HTTP/2 (Chromium 156).
 */
export const keptAlive: readonly Row[] = [
  row('create: dropped, connection kept alive but new', false),
  row('create: dropped, connection used before', true),
];

function row(fault: string, isUsedBefore: boolean): Row {
  return {
    matrix: 'network',
    fault,
    run: (parts) =>
      inScene(parts, { sandbox: { keepAlive: true } }, (scene) => drop(scene, isUsedBefore)),
  };
}

async function drop(scene: Scene, isUsedBefore: boolean): Promise<Finding> {
  const { sandbox } = scene.world;
  if (isUsedBefore) {
    await press(scene.backstage, 'Check key');
    await sandbox.control.waitFor({ kind: 'poll', settled: true, timeoutMs: 30_000 });
    await find(scene.backstage, 'status');
  }
  sandbox.control.fault({ at: 'create', kind: 'dropped' });
  await click(scene);
  await untilShown(scene.popup, 'asks');
  const { repeated } = accountOf(sandbox, 1);
  sandbox.control.clearFaults();
  await press(scene.popup, 'Try again');
  await untilShown(scene.popup, 'arrives');
  return {
    outcome: 'asks → arrives',
    account: { ...accountOf(sandbox, 2), repeated },
    ...(isUsedBefore && repeated > 0 && { known: 'sent again by the browser’s network stack' }),
  };
}
