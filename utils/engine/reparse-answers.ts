import { normalizeProfile } from '../parsing/normalize-profile.ts';
import { parserVersion } from '../parsing/parser-version.ts';
import type { Slug } from '../profile/slug.ts';
import { indexVersion } from '../search/index-row.ts';
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

const current = { parserVersion, indexVersion };

/**
 * Parses the stored answers and makes the index again if an older version did. Continues where it was
 * stopped. Rejects when the storage does.
 */
export async function reparseAnswers(ports: ReparsePorts): Promise<void> {
  const { answers, settings } = ports;
  const stored = await settings.parsedAnswers();
  const progress =
    stored?.parserVersion === parserVersion && stored.indexVersion === indexVersion
      ? stored
      : undefined;
  if (progress && progress.until === undefined) return;
  let until = progress?.until;
  do {
    const batch = await answers.reparse(until, batchLength, normalizeProfile);
    until = batch.last;
    if (batch.changed.length > 0) ports.changed(batch.changed);
    await settings.saveParsedAnswers({ ...current, ...(until !== undefined && { until }) });
    await ports.sleep(pauseMs);
  } while (until !== undefined);
}
