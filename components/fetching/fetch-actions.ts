import type { Slug } from '../../utils/profile/slug.ts';
import type { FetchCommand } from '../../utils/task/command.ts';
import type { PassphraseAnswer } from '../../utils/task/key-lock.ts';

/** What a user can do about a fetch. */
export interface FetchActions {
  command(slug: Slug, command: FetchCommand): void;
  openOptions(): void;
  /** Unlocks the key. Never rejects. */
  unlock(passphrase: string): Promise<PassphraseAnswer>;
}
