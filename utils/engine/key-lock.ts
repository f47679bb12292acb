import type { ActivityKind } from '../task/activity.ts';
import type { CurrentKey } from './ports/fetching.ts';
import {
  isLocked,
  type KeyVault,
  type SealedKey,
  type SettingsStore,
  type UnlockedKey,
  type UnlockedKeyStore,
} from './ports/settings.ts';

/** Everything the lock needs from outside. */
export interface KeyLockPorts {
  readonly settings: Pick<SettingsStore, 'settings' | 'storedKey'>;
  readonly session: UnlockedKeyStore;
  readonly vault: Pick<KeyVault, 'unseal'>;
  /** Has `enforce` called at this time (ms since the epoch) or later, and not at one that was set before. */
  lockAt(at: number): Promise<void>;
  /** Ms since the epoch. */
  now(): number;
  logActivity(kind: ActivityKind): void;
}

/** The lock over the stored key, if there is one. Every method rejects when the storage does. */
export interface KeyLock {
  /** The API key, unless it is locked or its time without use is over. */
  current(): Promise<CurrentKey>;
  /** Keeps the opened key of the lock until it is locked again. */
  open(key: SealedKey): Promise<void>;
  /** Locks the key. Without a lock, does nothing. */
  close(): Promise<void>;
  /** The user does something: the time without use starts again, unless it was over already. */
  noteUse(): Promise<void>;
  /** Locks the key if its time without use is over; otherwise has itself called when it is. */
  enforce(): Promise<void>;
}

/** The API key in a sealed key. */
export async function unsealed(
  vault: Pick<KeyVault, 'unseal'>,
  sealed: SealedKey,
): Promise<CurrentKey> {
  const apiKey = await vault.unseal(sealed);
  return apiKey === undefined ? { missing: 'key-missing' } : { apiKey };
}

/** A clock that was corrected by less than this, ms, wasn't set back. */
const correctionMs = 60_000;

/** The lock over its ports. */
export function createKeyLock(ports: KeyLockPorts): KeyLock {
  const { settings, session, vault, now } = ports;

  let last: Promise<unknown> = Promise.resolve();
  /** Runs one change after the other. nb. Otherwise a use that is being noted could undo a lock. */
  function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const result = last.then(change);
    last = result.catch(() => undefined);
    return result;
  }

  async function close(): Promise<void> {
    if (!(await session.unlockedKey())) return;
    await session.forgetUnlockedKey();
    ports.logActivity('key-locked');
  }

  /** How long an unlocked key may go without use, ms. */
  async function periodMs(): Promise<number> {
    const { lockAfter } = await settings.settings();
    return (lockAfter ?? Number.POSITIVE_INFINITY) * 60_000;
  }

  /**
   * The unlocked key. Locks it if its time is over. nb. Alarms may come late, so each read looks at the time. After
   * the clock was set back, nobody knows how long the key wasn't used.
   */
  async function unlocked(): Promise<(UnlockedKey & { readonly until: number }) | undefined> {
    const stored = await session.unlockedKey();
    if (!stored) return undefined;
    const until = stored.usedAt + (await periodMs());
    const isSetBack = until < Number.POSITIVE_INFINITY && now() < stored.usedAt - correctionMs;
    if (now() < until && !isSetBack) return { ...stored, until };
    await close();
    return undefined;
  }

  async function enforce(): Promise<void> {
    const stored = await unlocked();
    if (stored && stored.until < Number.POSITIVE_INFINITY) await ports.lockAt(stored.until);
  }

  return {
    async current() {
      const stored = await settings.storedKey();
      if (!stored) return { missing: 'key-missing' };
      const sealed = isLocked(stored) ? (await inTurn(unlocked))?.key : stored;
      if (!sealed) return { missing: 'key-locked' };
      return unsealed(vault, sealed);
    },
    open: (key) =>
      inTurn(async () => {
        await session.saveUnlockedKey({ key, usedAt: now() });
        await enforce();
      }),
    close: () => inTurn(close),
    noteUse: () =>
      inTurn(async () => {
        const stored = await unlocked();
        if (stored) await session.saveUnlockedKey({ key: stored.key, usedAt: now() });
      }),
    enforce: () => inTurn(enforce),
  };
}
