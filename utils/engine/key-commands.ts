import { apiKeyProblem } from '../failure/api-key-problem.ts';
import type { ActivityKind } from '../task/activity.ts';
import type { KeyCheck } from '../task/answer.ts';
import type { Outx } from './ports/fetching.ts';
import type { KeyVault, SealedKey, SettingsStore } from './ports/settings.ts';

/** Everything the key commands need from outside. */
export interface KeyCommandPorts {
  readonly settings: Pick<SettingsStore, 'sealedKey' | 'saveSealedKey' | 'forgetKey'>;
  readonly vault: Pick<KeyVault, 'unseal'>;
  readonly outx: Pick<Outx, 'checkKey'>;
  /** Called once a key is stored. */
  keySaved(): Promise<void>;
  /** Ms since the epoch. */
  now(): number;
  logActivity(kind: ActivityKind): void;
}

/** What a user can do with the API key. Every method rejects when the storage does. */
export interface KeyCommands {
  /** Stores the key and resumes the fetches that wait for one. Rejects what isn't a sealed key. */
  save(sealed: SealedKey): Promise<void>;
  forget(): Promise<void>;
  /** Asks OutX about this key, or about the stored one. */
  check(sealed: SealedKey | undefined): Promise<KeyCheck>;
}

/** The key commands over their ports. */
export function createKeyCommands(ports: KeyCommandPorts): KeyCommands {
  const { settings, vault, outx } = ports;
  return {
    async save(sealed) {
      const apiKey = await vault.unseal(sealed);
      if (apiKey === undefined || apiKeyProblem(apiKey)) throw new Error('Not a sealed API key.');
      await settings.saveSealedKey(sealed);
      await ports.keySaved();
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
  };
}
