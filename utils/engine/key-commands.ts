import { apiKeyProblem } from '../failure/api-key-problem.ts';
import type { Failure, FailureCode } from '../failure/failure.ts';
import type { ActivityKind } from '../task/activity.ts';
import type {
  EnteredCode,
  FailedStep,
  KeyCheck,
  SendCodeAnswer,
  SignInAnswer,
  SignInResult,
} from '../task/answer.ts';
import { type KeyLock, unsealed } from './key-lock.ts';
import type { Outx } from './ports/fetching.ts';
import {
  isLocked,
  type KeyVault,
  type LockedKey,
  type SealedKey,
  type SettingsStore,
} from './ports/settings.ts';

/** Everything the key commands need from outside. */
export interface KeyCommandPorts {
  readonly settings: Pick<SettingsStore, 'settings' | 'storedKey' | 'saveStoredKey' | 'forgetKey'>;
  readonly lock: Pick<KeyLock, 'current' | 'open' | 'close'>;
  readonly vault: KeyVault;
  readonly outx: Pick<Outx, 'checkKey' | 'sendCode' | 'signIn'>;
  /** What the browser says; `true` when it doesn't know. */
  isOnline(): boolean;
  /** Whether the browser lets the extension contact OutX. */
  hasAccess(): Promise<boolean>;
  /** Called once a key is stored or unlocked. */
  keyReady(how: 'key-saved' | 'key-unlocked'): Promise<void>;
  /** Ms since the epoch. */
  now(): number;
  logActivity(kind: ActivityKind): void;
}

/** How long OutX accepts a code, ms (outx-api.md, Keys). */
const codeLifetimeMs = 60 * 60_000;

/** What a user can do with the API key. Every method rejects when the storage does. */
export interface KeyCommands {
  /** Stores the key, without a lock, and resumes the fetches that wait for one. Rejects what isn't a sealed key. */
  save(sealed: SealedKey): Promise<void>;
  /** Locked or not. */
  forget(): Promise<void>;
  /**
   * Stores the key with this lock, and keeps it unlocked: `sealed` is what is locked. Rejects what isn't the sealed
   * key that is stored.
   */
  setLock(locked: LockedKey, sealed: SealedKey): Promise<void>;
  /** Unlocks the stored key with what its passphrase has opened. Returns why the key can't be used, if so. */
  unlock(sealed: SealedKey): Promise<Failure | undefined>;
  lock(): Promise<void>;
  /** Asks OutX about this key, or about the stored one. */
  check(sealed: SealedKey | undefined): Promise<KeyCheck>;
  /** Has OutX send a code by email. Rejects unless the user has agreed to what is sent. */
  sendCode(email: string): Promise<SignInResult>;
  /** Signs in with the code, and saves the key that OutX returns for it. Rejects as `sendCode` does. */
  signIn(entered: EnteredCode): Promise<SignInResult>;
}

/** The key commands over their ports. */
export function createKeyCommands(ports: KeyCommandPorts): KeyCommands {
  const { settings, lock, vault, outx } = ports;

  async function store(sealed: SealedKey): Promise<void> {
    await settings.saveStoredKey(sealed);
    await lock.close();
    await ports.keyReady('key-saved');
  }

  async function canUnseal(sealed: SealedKey): Promise<boolean> {
    const key = await unsealed(vault, sealed);
    return 'apiKey' in key && !apiKeyProblem(key.apiKey);
  }

  /** Sends what a sign-in sends. Rejects without the user's consent, which a saved key stands for. */
  async function withConsent<Answer>(send: () => Promise<Answer>): Promise<Answer | FailedStep> {
    const [{ consentAt }, key] = await Promise.all([settings.settings(), settings.storedKey()]);
    if (consentAt === undefined && !key) throw new Error('The user has not agreed.');
    if (!ports.isOnline()) return failed('offline');
    return withAccess(send);
  }

  const withAccess = async <Answer>(send: () => Promise<Answer>): Promise<Answer | FailedStep> =>
    (await ports.hasAccess()) ? send() : failed('access-missing');

  const failed = (code: FailureCode): FailedStep => ({
    kind: 'failed',
    failure: { code, at: ports.now() },
  });

  return {
    async save(sealed) {
      if (!(await canUnseal(sealed))) throw new Error('Not a sealed API key.');
      await store(sealed);
    },
    async forget() {
      await settings.forgetKey();
      await lock.close();
      ports.logActivity('key-forgotten');
    },
    async setLock(locked, sealed) {
      const stored = await settings.storedKey();
      const isStored = stored?.lastFour === sealed.lastFour && locked.lastFour === sealed.lastFour;
      if (!isStored || !(await canUnseal(sealed))) throw new Error('Not the stored API key.');
      // nb. First: a fetch that finds the lock must find the key, too.
      await lock.open(sealed);
      await settings.saveStoredKey(locked);
      // nb. The key may have been locked while the user typed another passphrase.
      await ports.keyReady('key-unlocked');
    },
    async unlock(sealed) {
      const stored = await settings.storedKey();
      if (!stored || !isLocked(stored) || stored.lastFour !== sealed.lastFour) {
        throw new Error('Not the key that is locked.');
      }
      if (!(await canUnseal(sealed))) return { code: 'key-missing', at: ports.now() };
      await lock.open(sealed);
      await ports.keyReady('key-unlocked');
      return undefined;
    },
    lock: () => lock.close(),
    async check(given) {
      const key = given ? await unsealed(vault, given) : await lock.current();
      return 'missing' in key ? failed(key.missing) : withAccess(() => outx.checkKey(key.apiKey));
    },
    async sendCode(email) {
      const answer = await withConsent<SendCodeAnswer>(() => outx.sendCode(email));
      return answer.kind === 'failed' ? failedResult(answer, ports.now()) : { ok: true };
    },
    async signIn({ email, code, sentAt }) {
      const answer = await withConsent<SignInAnswer>(() => outx.signIn(email, code));
      if (answer.kind !== 'failed') {
        await store(await vault.seal(answer.apiKey));
        return { ok: true };
      }
      const { failure } = answer;
      const isExpired =
        failure.code === 'code-refused' &&
        sentAt !== undefined &&
        ports.now() - sentAt >= codeLifetimeMs;
      return failedResult(
        isExpired ? { ...answer, failure: { ...failure, code: 'code-expired' } } : answer,
        ports.now(),
      );
    },
  };
}

const failedResult = ({ failure, retryAfterMs }: FailedStep, now: number): SignInResult => ({
  ok: false,
  failure,
  ...(retryAfterMs !== undefined && { retryAt: now + retryAfterMs }),
});
