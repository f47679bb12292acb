import { normalizeProfile } from '../parsing/normalize-profile.ts';
import type { Slug } from '../profile/slug.ts';
import { currentProgress, currentVersions } from './parsed-answers.ts';
import type { AnswerStore } from './ports/library.ts';
import type { SettingsStore } from './ports/settings.ts';

/** Everything that parsing stored answers again needs from outside. */
export interface ReparsePorts {
  readonly answers: AnswerStore;
  readonly settings: Pick<SettingsStore, 'parsedAnswers' | 'saveParsedAnswers'>;
  /** Resolves after `ms`. */
  sleep(ms: number): Promise<void>;
  /** Called after a change was stored, with the slugs it affects. */
  changed(slugs: readonly Slug[]): void;
}

/** How many profiles are looked at at once, and the pause after that, ms: fetches and pages come first. */
const batchLength = 20;
const pauseMs = 100;

/**
 * Parses the stored answers and makes the index again if an older version did. Continues where it was
 * stopped. Rejects when the storage does.
 */
export async function reparseAnswers(ports: ReparsePorts): Promise<void> {
  const { answers, settings } = ports;
  const progress = currentProgress(await settings.parsedAnswers());
  if (progress && progress.until === undefined) return;
  let { until, done = 0 } = progress ?? {};
  do {
    const batch = await answers.reparse(until, batchLength, normalizeProfile);
    until = batch.last;
    done += batchLength;
    if (batch.changed.length > 0) ports.changed(batch.changed);
    await settings.saveParsedAnswers({
      ...currentVersions,
      ...(until !== undefined && { until, done }),
    });
    await ports.sleep(pauseMs);
  } while (until !== undefined);
}
