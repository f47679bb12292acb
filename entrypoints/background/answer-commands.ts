import type { Engine } from '../../utils/engine/engine.ts';
import type { KeyCommands } from '../../utils/engine/key-commands.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { SearchCommands } from '../../utils/engine/search-commands.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { isOwnPage, isShown, linkedInTab, type Sender } from '../../utils/messages/sender.ts';
import type { KeyCheck, SignInResult } from '../../utils/task/answer.ts';
import type { Badges } from './badges.ts';
import { handlersFor, type Identity, readMessage } from './from-own-pages.ts';

/** What the handlers use. */
export interface CommandContext {
  readonly engine: Engine;
  readonly keys: KeyCommands;
  readonly settings: Pick<SettingsStore, 'saveSettings'>;
  readonly searches: SearchCommands;
  readonly badges: Badges;
  readonly identity: Identity;
  /** Called once settings are stored. */
  settingsSaved(): void;
}

/** Handles the messages about fetches, the key and the settings. */
export function answerCommands(context: CommandContext): void {
  const { engine, keys, settings, searches, badges, identity } = context;
  onMessage('onScreen', async ({ data, sender }) => {
    const tabId = linkedInTab(sender as Sender, identity.id);
    const parsed = await readMessage('onScreen', data);
    if (tabId === undefined || !parsed) return;
    const { page, slug } = parsed.message;
    // nb. A document says that it was left when it isn't shown any more.
    if (slug === undefined || isShown(sender as Sender)) badges.profileOnScreen(tabId, page, slug);
  });

  const { fromOwnPages, command, check } = handlersFor(identity);
  onMessage(
    'command',
    command('command', ({ slug, command, type }) => engine.command(slug, command, type)),
  );
  onMessage('wake', async ({ data, sender }) => {
    const isOwn = isOwnPage(sender as Sender, identity.id, identity.origin);
    if (!isOwn || !(await readMessage('wake', data))) return;
    void identity.used?.();
    badges.popupOpened();
    void engine.pump();
  });
  onMessage(
    'saveKey',
    command('saveKey', (sealed) => keys.save(sealed)),
  );
  onMessage(
    'forgetKey',
    command('forgetKey', () => keys.forget()),
  );
  onMessage(
    'setLock',
    command('setLock', ({ locked, sealed }) => keys.setLock(locked, sealed)),
  );
  onMessage(
    'unlock',
    check('unlock', (sealed) => keys.unlock(sealed)),
  );
  onMessage(
    'lockNow',
    command('lockNow', () => keys.lock()),
  );
  onMessage(
    'checkKey',
    fromOwnPages(
      'checkKey',
      ({ key }) => keys.check(key),
      (failure): KeyCheck => ({ kind: 'failed', failure }),
    ),
  );
  const signInFailed = (failure: Failure): SignInResult => ({ ok: false, failure });
  onMessage(
    'sendCode',
    fromOwnPages('sendCode', ({ email }) => keys.sendCode(email), signInFailed),
  );
  onMessage(
    'signIn',
    fromOwnPages('signIn', (entered) => keys.signIn(entered), signInFailed),
  );
  onMessage(
    'editSearches',
    command('editSearches', (edit) => searches.edit(edit)),
  );
  onMessage(
    'saveSettings',
    command('saveSettings', async (message) => {
      await settings.saveSettings(message);
      context.settingsSaved();
    }),
  );
}
