import { useEffect, useState } from 'preact/hooks';
import type { LibraryReparsing } from '../../components/library/library-footer.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { currentProgress } from '../../utils/engine/parsed-answers.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** The progress is stored several times a second. */
const pauseMs = 1_000;

/** With fewer profiles, it is over before it can be read. */
const minTotal = 200;

/**
 * How many of all saved profiles have been parsed again since the extension was updated; `undefined` unless
 * that is going on.
 */
export function useReparsing(
  settings: Pick<SettingsStore, 'parsedAnswers'>,
  total: number,
  onFault: OnFault,
): LibraryReparsing | undefined {
  const [done, setDone] = useState<number>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const progress = currentProgress(await settings.parsedAnswers());
      setDone(progress?.until === undefined ? undefined : (progress.done ?? 0));
    };
    const readLater = (changes: object) => {
      if (timer !== undefined || !('parsedAnswers' in changes)) return;
      timer = setTimeout(() => {
        timer = undefined;
        read().catch(onFault);
      }, pauseMs);
    };
    localArea.onChanged.addListener(readLater);
    read().catch(onFault);
    return () => {
      clearTimeout(timer);
      localArea.onChanged.removeListener(readLater);
    };
  }, [settings, onFault]);
  return done === undefined || total < minTotal
    ? undefined
    : { done: Math.min(done, total), total };
}
