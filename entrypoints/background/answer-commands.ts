import type { Engine, Wish } from '../../utils/engine/engine.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { parseMessage } from '../../utils/messages/parse.ts';
import type { KeyCheckResult } from '../../utils/messages/protocol.ts';
import { isOwnPage, linkedInTab, type Sender } from '../../utils/messages/sender.ts';
import { apiKeyProblem } from '../../utils/outx/api-key.ts';
import type { OutxClient } from '../../utils/outx/outx-client.ts';
import type { KeyVault, SealedKey } from '../../utils/store/key-vault.ts';
import type { SettingsStore } from '../../utils/store/settings.ts';
import type { ActivityKind } from '../../utils/task/activity.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';
import type { Screens } from './badges.ts';

/** What the commands act upon. */
export interface Commanded {
  readonly engine: Engine;
  readonly settings: SettingsStore;
  readonly vault: KeyVault;
  readonly outx: OutxClient;
  readonly screens: Screens;
  /** Keeps a line of the activity log. */
  readonly note: (kind: ActivityKind) => void;
  readonly identity: Identity;
}

/** Answers every message to the background: checks its sender, parses it, and delegates. */
export function answerCommands(commanded: Commanded): void {
  const { engine, settings, vault, screens, note, identity } = commanded;

  onMessage('onScreen', ({ data, sender }) => {
    const tabId = linkedInTab(sender as Sender, identity.id);
    const parsed = parseMessage('onScreen', data);
    if (tabId !== undefined && parsed)
      screens.note(tabId, parsed.message.page, parsed.message.slug);
  });

  const { fromOwnPages, command } = handlersFor(identity);
  const wish = (name: 'enrich' | 'refresh' | 'sendAgain' | 'enrichAnyway' | 'cancel', wish: Wish) =>
    onMessage(
      name,
      command(name, ({ slug }) => engine.wish(slug, wish)),
    );

  wish('enrich', 'enrich');
  wish('refresh', 'refresh');
  wish('sendAgain', 'send-again');
  wish('enrichAnyway', 'enrich-anyway');
  wish('cancel', 'cancel');
  onMessage('wake', ({ sender }) => {
    if (!isOwnPage(sender as Sender, identity.id, identity.origin)) return;
    screens.looked();
    void engine.pump();
  });

  onMessage(
    'saveKey',
    command('saveKey', async (sealed) => {
      const apiKey = await vault.unseal(sealed);
      if (apiKey === undefined || apiKeyProblem(apiKey)) throw new Error('Not a sealed API key.');
      await settings.saveSealedKey(sealed);
      await engine.keySaved();
    }),
  );
  onMessage(
    'forgetKey',
    command('forgetKey', async () => {
      await settings.forgetKey();
      note('key-forgotten');
    }),
  );
  onMessage(
    'saveSettings',
    command('saveSettings', async (message) => {
      await settings.saveSettings(message);
      // nb. A wider limit may let a queued fetch go at once.
      void engine.pump();
    }),
  );
  onMessage(
    'checkKey',
    fromOwnPages(
      'checkKey',
      ({ key }) => checkKey(commanded, key),
      (failure): KeyCheckResult => ({
        kind: 'failed',
        failure,
      }),
    ),
  );
}

async function checkKey(
  { settings, vault, outx }: Commanded,
  given: SealedKey | undefined,
): Promise<KeyCheckResult> {
  const sealed = given ?? (await settings.sealedKey());
  const apiKey = sealed && (await vault.unseal(sealed));
  return apiKey === undefined
    ? { kind: 'failed', failure: { code: 'key-missing', at: Date.now() } }
    : outx.checkKey(apiKey);
}
