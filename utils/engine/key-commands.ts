import { apiKeyProblem } from '../failure/api-key-problem.ts';
import type { ActivityKind } from '../task/activity.ts';
import type {
  EnteredCode,
  FailedStep,
  KeyCheck,
  SendCodeAnswer,
  SignInAnswer,
  SignInResult,
} from '../task/answer.ts';
import type { Outx } from './ports/fetching.ts';
import type { KeyVault, SealedKey, SettingsStore } from './ports/settings.ts';

/** Everything the key commands need from outside. */
export interface KeyCommandPorts {
  readonly settings: Pick<SettingsStore, 'settings' | 'sealedKey' | 'saveSealedKey' | 'forgetKey'>;
  readonly vault: KeyVault;
  readonly outx: Pick<Outx, 'checkKey' | 'sendCode' | 'signIn'>;
  /** What the browser says; `true` when it doesn't know. */
  isOnline(): boolean;
  /** Called once a key is stored. */
  keySaved(): Promise<void>;
  /** Ms since the epoch. */
  now(): number;
  logActivity(kind: ActivityKind): void;
}

/** How long OutX accepts a code, ms (outx-api.md, Keys). */
const codeLifetimeMs = 60 * 60_000;

/** What a user can do with the API key. Every method rejects when the storage does. */
export interface KeyCommands {
  /** Stores the key and resumes the fetches that wait for one. Rejects what isn't a sealed key. */
  save(sealed: SealedKey): Promise<void>;
  forget(): Promise<void>;
  /** Asks OutX about this key, or about the stored one. */
  check(sealed: SealedKey | undefined): Promise<KeyCheck>;
  /** Has OutX send a code by email. Rejects unless the user has agreed to what is sent. */
  sendCode(email: string): Promise<SignInResult>;
  /** Signs in with the code, and saves the key that OutX returns for it. Rejects as `sendCode` does. */
  signIn(entered: EnteredCode): Promise<SignInResult>;
}

/** The key commands over their ports. */
export function createKeyCommands(ports: KeyCommandPorts): KeyCommands {
  const { settings, vault, outx } = ports;

  async function store(sealed: SealedKey): Promise<void> {
    await settings.saveSealedKey(sealed);
    await ports.keySaved();
  }

  /** Sends what a sign-in sends. Rejects without the user's consent, which a saved key stands for. */
  async function withConsent<Answer>(send: () => Promise<Answer>): Promise<Answer | FailedStep> {
    const [{ consentAt }, key] = await Promise.all([settings.settings(), settings.sealedKey()]);
    if (consentAt === undefined && !key) throw new Error('The user has not agreed.');
    return ports.isOnline()
      ? send()
      : { kind: 'failed', failure: { code: 'offline', at: ports.now() } };
  }

  return {
    async save(sealed) {
      const apiKey = await vault.unseal(sealed);
      if (apiKey === undefined || apiKeyProblem(apiKey)) throw new Error('Not a sealed API key.');
      await store(sealed);
    },
    async forget() {
      await settings.forgetKey();
      ports.logActivity('key-forgotten');
    },
    async check(given) {
      const sealed = given ?? (await settings.sealedKey());
      const apiKey = sealed && (await vault.unseal(sealed));
      return apiKey === undefined
        ? { kind: 'failed', failure: { code: 'key-missing', at: ports.now() } }
        : outx.checkKey(apiKey);
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
