import type { Words } from '../../components/ui/translate.tsx';
import { ownIdentity } from '../../utils/browser/own-pages.ts';
import { sentence } from '../../utils/browser/translate.ts';
import { localArea, restrictLocalArea } from '../../utils/browser/storage-areas.ts';
import { keepAwake, onTabClosed, onWakeEvents } from '../../utils/browser/wake-events.ts';
import { setWatchdog, watchdogPeriod } from '../../utils/browser/watchdog.ts';
import { createCuration } from '../../utils/engine/curation.ts';
import { createEngine } from '../../utils/engine/engine.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';
import { createOutxClient } from '../../utils/outx/outx-client.ts';
import { createActivityLog } from '../../utils/store/activity-log.ts';
import { createCurationStore } from '../../utils/store/library-writer.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createImportStore } from '../../utils/store/import-store.ts';
import { createKeyVault } from '../../utils/store/key-vault.ts';
import { createLibrary } from '../../utils/store/library.ts';
import { createSettingsStore } from '../../utils/store/settings.ts';
import { createTaskStore } from '../../utils/store/task-store.ts';
import type { ActivityKind } from '../../utils/task/activity.ts';
import { announceChange } from './announce-change.ts';
import { answerCommands } from './answer-commands.ts';
import { answerCuration } from './answer-library-commands.ts';
import { exclusively } from './exclusively.ts';
import { createScreens } from './badges.ts';
import { sleep } from './sleep.ts';

const name = 'Calling Card:';

/** Of more changed profiles than this, a notice does not tell the slugs. */
const mostNamed = 1_000;

/**
 * Makes everything, once per life of the worker, and registers every listener before it returns: the
 * browser wakes a worker only for what it listened to at once.
 */
export function startBackground(): void {
  const database = createDatabase();
  const settings = createSettingsStore(localArea);
  const vault = createKeyVault(database);
  const screens = createScreens(createLibrary(database), settings, sentence as Words);
  const outx = createOutxClient({
    fetch: (...request) => fetch(...request),
    baseUrl: 'https://api.outx.ai',
    now: Date.now,
    createTimeoutMs: 30_000,
    pollTimeoutMs: 10_000,
  });
  const activity = createActivityLog(database);
  const note = (kind: ActivityKind) => {
    activity.add({ at: Date.now(), kind }).catch((error: unknown) => console.error(name, error));
  };
  const report = (error: unknown) => {
    console.error(name, error);
    note('storage-fault');
  };
  const changed = (slugs: ChangedSlugs) => {
    const named = slugs === 'all' || slugs.length > mostNamed ? 'all' : slugs;
    if (named === 'all') screens.refreshAll();
    else screens.refresh(named);
    announceChange(named);
  };
  const curation = createCuration({
    library: createCurationStore(database),
    imports: createImportStore(database, keepAwake),
    now: Date.now,
    changed,
  });
  const engine = createEngine({
    tasks: createTaskStore(database),
    outx,
    apiKey: async () => {
      const sealed = await settings.sealedKey();
      return sealed && vault.unseal(sealed);
    },
    limits: async () => (await settings.settings()).limits,
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    sleep,
    exclusively: (work) => exclusively('pump', work),
    keepAwake,
    setWatchdog: (on) => setWatchdog(on, watchdogPeriod(import.meta.env.FIREFOX)),
    changed,
    note,
    report,
  });

  const identity = ownIdentity();
  answerCommands({ engine, settings, vault, outx, screens, note, identity });
  answerCuration(curation, identity, engine.pump);
  onWakeEvents(() => void engine.pump());
  onTabClosed((tabId) => screens.forget(tabId));
  void restrictLocalArea();
  note('started');
  screens.refreshAll();
  void engine.pump();
  curation.tidy().catch(report);
}
