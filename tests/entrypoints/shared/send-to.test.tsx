// @vitest-environment happy-dom
import '../fake-browser.ts';

import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { answerDestinationCommands } from '../../../entrypoints/background/answer-destination-commands.ts';
import { SendTo } from '../../../entrypoints/shared/send-to.tsx';
import type { DestinationCommands } from '../../../utils/engine/destination-commands.ts';
import { createDeliveryReader } from '../../../utils/store/deliveries/delivery-reader.ts';
import { createDeliveryStore } from '../../../utils/store/deliveries/delivery-store.ts';
import { show } from '../../components/render.tsx';
import { first } from '../../e2e/harness/records.ts';
import { webhook } from '../../utils/delivery/destinations.ts';
import { openEmptyStores, saveMany } from '../../utils/store/store.ts';
import { identity } from '../fake-browser.ts';

afterEach(cleanup);

test('two clicks send each person once', async () => {
  const stores = openEmptyStores();
  await saveMany(stores, [first]);
  const store = createDeliveryStore(stores.database);
  await store.saveDestination(webhook(), undefined);
  const reader = createDeliveryReader(stores.database);
  const send = vi.fn<DestinationCommands['send']>(async (command) => {
    await store.send(command, 1);
  });
  answerDestinationCommands({ send } as unknown as DestinationCommands, identity);
  const commands = {
    run: async (command: () => Promise<{ ok: boolean }>) => (await command()).ok,
    onFault: vi.fn(),
  };
  const { findByRole, user } = show(
    <SendTo reader={reader} slugs={[first.slug]} commands={commands} onClose={vi.fn()} />,
  );
  await user.dblClick(await findByRole('button', { name: 'Hook' }));
  await findByRole('progressbar');
  expect(send).toHaveBeenCalledTimes(2);
  expect(await reader.states()).toMatchObject([{ waiting: 1 }]);
});
