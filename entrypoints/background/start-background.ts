import { createAllowedFetch } from '../../utils/browser/allowed-fetch.ts';
import { hasAccess, hasAccessTo, removeAccessTo } from '../../utils/browser/host-access.ts';
import { onNotificationClick } from '../../utils/browser/notifications.ts';
import { openLibrary, ownIdentity } from '../../utils/browser/own-pages.ts';
import { localArea, restrictAreas, sessionArea } from '../../utils/browser/storage-areas.ts';
import { loadTranslate } from '../../utils/browser/translate.ts';
import { keepAwake, onTabClosed, onWakeEvents } from '../../utils/browser/wake-events.ts';
import {
  onBackupAlarm,
  setBackupAlarm,
  setDeliveryAlarm,
  setLockAlarm,
  setWakeAlarm,
  setWatchdog,
  watchdogPeriod,
} from '../../utils/browser/watchdog.ts';
import { createDestinationClient } from '../../utils/destinations/destination-client.ts';
import { createBackups } from '../../utils/engine/backups.ts';
import { createDeliveries } from '../../utils/engine/deliveries.ts';
import { createDestinationCommands } from '../../utils/engine/destination-commands.ts';
import { createEngine, type Engine } from '../../utils/engine/engine.ts';
import { createKeyCommands } from '../../utils/engine/key-commands.ts';
import { createKeyLock } from '../../utils/engine/key-lock.ts';
import { createLibraryCommands } from '../../utils/engine/library-commands.ts';
import { createQueueCommands } from '../../utils/engine/queue-commands.ts';
import { releaseHost } from '../../utils/engine/release-host.ts';
import { reparseAnswers } from '../../utils/engine/reparse-answers.ts';
import { createSearchCommands } from '../../utils/engine/search-commands.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';
import { createOutxClient } from '../../utils/outx/outx-client.ts';
import { libraryAddress } from '../../utils/search/library-address.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { createActivityLog } from '../../utils/store/activity-log.ts';
import { createAnswerStore } from '../../utils/store/answer-store.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createDeliveryStore } from '../../utils/store/deliveries/delivery-store.ts';
import { createExportReader } from '../../utils/store/export-reader.ts';
import { createImportStore } from '../../utils/store/import-store.ts';
import { createKeyVault } from '../../utils/store/key-vault.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createLibraryWriter } from '../../utils/store/library-writer.ts';
import { createListWriter } from '../../utils/store/list-writer.ts';
import { createQueueReader } from '../../utils/store/queue/queue-reader.ts';
import { createQueueStore } from '../../utils/store/queue/queue-store.ts';
import { createQueueWriter } from '../../utils/store/queue/queue-writer.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { createTaskStore } from '../../utils/store/task-store.ts';
import { createTeamStore } from '../../utils/store/team/team-store.ts';
import { createUnlockedKeyStore } from '../../utils/store/unlocked-key-store.ts';
import type { ActivityKind } from '../../utils/task/activity.ts';
import { usualOf } from '../../utils/task/usual-duration.ts';
import { paceOf } from '../shared/pace-of.ts';
import { announceChange } from './announce-change.ts';
import { answerBackupCommands } from './answer-backup-commands.ts';
import { answerCommands } from './answer-commands.ts';
import { answerDestinationCommands } from './answer-destination-commands.ts';
import { answerInstallation } from './answer-installation.ts';
import { answerLibraryCommands } from './answer-library-commands.ts';
import { answerMenus } from './answer-menus.ts';
import { answerQueueCommands } from './answer-queue-commands.ts';
import { answerShortcuts } from './answer-shortcuts.ts';
import { answerTeamCommands } from './answer-team-commands.ts';
import { saveBackupFile, writerHere, writerOffscreen } from './backup-files.ts';
import { createBadges } from './badges.ts';
import { exclusively } from './exclusively.ts';
import { createNewsNotices } from './news-notices.ts';
import { sleep } from './sleep.ts';
import { startTeam } from './start-team.ts';

const logPrefix = 'Calling Card:';

/** A change notice names at most this many slugs, those of a step of a long edit; beyond that, pages re-read everything. */
const maxNamedSlugs = 5_000;

const named = (slugs: ChangedSlugs): ChangedSlugs =>
  slugs === 'all' || slugs.length > maxNamedSlugs ? 'all' : slugs;

/**
 * Starts the background: once per run of the worker. nb. Registers every listener before it returns,
 * because the browser wakes a worker only for listeners that were registered synchronously.
 */
export function startBackground(): void {
  const database = createDatabase();
  const settings = createSettingsStore(localArea);
  const vault = createKeyVault(database);
  const library = createLibrary(database);
  const details = createLibraryDetails(database);
  const news = createQueueReader(database);
  const translate = async () => loadTranslate((await settings.settings()).language);
  const badges = createBadges({ ...library, ...details, ...news }, settings, translate);
  const allowedFetch = createAllowedFetch({
    fetch: (...request) => fetch(...request),
    isAllowed: hasAccessTo,
  });
  const outx = createOutxClient({
    fetch: allowedFetch,
    baseUrl: 'https://api.outx.ai',
    now: Date.now,
    createTimeoutMs: 30_000,
    pollTimeoutMs: 10_000,
  });
  const activity = createActivityLog(database);
  const logActivity = (kind: ActivityKind) => {
    activity
      .add({ at: Date.now(), kind })
      .catch((error: unknown) => console.error(logPrefix, error));
  };
  const report = (error: unknown) => {
    console.error(logPrefix, error);
    logActivity(errorCode(error) === 'unexpected' ? 'unexpected' : 'storage-fault');
  };
  const notices = createNewsNotices({ news, library, settings }, translate, report);
  const offscreen = writerOffscreen();
  const backups = createBackups({
    settings,
    library,
    saveFile: (now) =>
      import.meta.env.FIREFOX
        ? saveBackupFile(writerHere(library, createExportReader(database)), true, now)
        : saveBackupFile(offscreen, false, now),
    setAlarm: setBackupAlarm,
    exclusively: (work) => exclusively('backup', work),
    now: Date.now,
    report,
  });
  const announce = (slugs: ChangedSlugs, lists?: true) => {
    const shown = named(slugs);
    if (shown === 'all') badges.refreshAll();
    else badges.refresh(shown);
    notices.update();
    void deliveries.wake();
    if (slugs.length > 0 || lists) backups.libraryChanged().catch(report);
    announceChange(shown, lists);
  };
  const destinationPorts = {
    store: createDeliveryStore(database),
    client: createDestinationClient({ fetch: allowedFetch, now: Date.now, timeoutMs: 20_000 }),
    vault,
    now: Date.now,
    // nb. Deliveries are no change of the library, of which backups hear.
    changed: (slugs: ChangedSlugs) => announceChange(named(slugs)),
  };
  const deliveries = createDeliveries({
    ...destinationPorts,
    translate,
    hasAccess: (host) => hasAccessTo(new URL(host)),
    isOnline: () => navigator.onLine,
    setAlarm: setDeliveryAlarm,
    exclusively,
    keepAwake,
    sleep: (ms) => sleep(ms, new AbortController().signal),
    report,
  });
  const teamStore = createTeamStore(database);
  const release = (host: string) =>
    releaseHost(
      {
        deliveries: destinationPorts.store,
        team: teamStore,
        removeAccess: (unused) => removeAccessTo(new URL(unused)),
      },
      host,
    );
  const team = startTeam({
    store: teamStore,
    library,
    vault,
    fetch: allowedFetch,
    keepAwake,
    releaseHost: release,
    changed: announce,
    report,
  });
  const changed = (slugs: ChangedSlugs, lists?: true) => {
    announce(slugs, lists);
    if (slugs.length > 0) team.libraryChanged();
  };
  const libraryCommands = createLibraryCommands({
    library: createLibraryWriter(database),
    imports: createImportStore(database, keepAwake),
    lists: createListWriter(database),
    now: Date.now,
    changed,
  });
  const lock = createKeyLock({
    settings,
    session: createUnlockedKeyStore(sessionArea),
    vault,
    lockAt: setLockAlarm,
    now: Date.now,
    logActivity,
  });
  const used = () => lock.noteUse().catch(report);
  const engine = createEngine({
    team: team.once,
    tasks: createTaskStore(database),
    outx,
    apiKey: lock.current,
    queue: createQueueStore(database),
    pace: async () => paceOf(await settings.settings(), Date.now()),
    // nb. What an alarm doesn't need is evaluated once it is needed: see docs/architecture.md.
    async learnedPolls() {
      const { learnedPolls } = await import('../../utils/task/learned-polls.ts');
      return learnedPolls(await details.fetchDurations(usualOf));
    },
    isOnline: () => navigator.onLine,
    hasAccess: () => hasAccess('outx'),
    now: Date.now,
    random: Math.random,
    sleep,
    exclusively: (work) => exclusively('pump', work),
    keepAwake,
    setWatchdog: (on) => setWatchdog(on, watchdogPeriod(import.meta.env.FIREFOX)),
    wakeAt: setWakeAlarm,
    changed,
    logActivity,
    report,
  });

  const identity = { ...ownIdentity(), used };
  /** What the context menu and the shortcuts command. */
  const fetcher: Pick<Engine, 'command'> = {
    async command(slug, command) {
      await used();
      return engine.command(slug, command);
    },
  };
  const keys = createKeyCommands({
    settings,
    lock,
    vault,
    outx,
    isOnline: () => navigator.onLine,
    hasAccess: () => hasAccess('outx'),
    keyReady: engine.keyReady,
    now: Date.now,
    logActivity,
  });
  const searches = createSearchCommands(settings);
  const renewMenus = answerMenus(fetcher, translate, report);
  answerCommands({
    engine,
    keys,
    settings,
    searches,
    badges,
    identity,
    settingsSaved() {
      // nb. Higher limits may let a queued fetch start now, and the language may be another.
      void engine.pump();
      lock.enforce().catch(report);
      badges.refreshAll();
      renewMenus().catch(report);
      backups.schedule().catch(report);
    },
  });
  answerBackupCommands(backups, offscreen.written, identity);
  answerDestinationCommands(
    createDestinationCommands({
      ...destinationPorts,
      wake: () => void deliveries.wake(),
      releaseHost: release,
    }),
    identity,
  );
  answerLibraryCommands(libraryCommands, identity, engine.pump);
  answerQueueCommands(createQueueCommands(createQueueWriter(database), engine, Date.now), identity);

  answerTeamCommands(team.commands, identity);

  answerShortcuts(fetcher, report);
  answerInstallation(settings, report);
  onNotificationClick(
    () => void openLibrary(libraryAddress({ view: 'news', query: defaultQuery })),
  );
  onWakeEvents(() => {
    lock.enforce().catch(report);
    void engine.pump();
    void deliveries.wake();
  });
  onBackupAlarm(() => void backups.alarm().catch(report));
  onTabClosed((tabId) => badges.tabClosed(tabId));
  void restrictAreas();
  logActivity('started');
  badges.started();
  notices.update();
  void engine.pump();
  void deliveries.wake();
  backups.schedule().catch(report);
  libraryCommands.tidy().catch(report);
  reparseAnswers({
    answers: createAnswerStore(database),
    settings,
    sleep: (ms) => sleep(ms, new AbortController().signal),
    changed,
  }).catch(report);
}
