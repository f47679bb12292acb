import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import { usualDuration, usualOf } from '../../utils/task/usual-duration.ts';

/** How long a fetch usually takes, in ms, from the newest ones. */
export const readUsualDuration = async (
  details: Pick<LibraryDetails, 'fetchDurations'>,
): Promise<number | undefined> => usualDuration(await details.fetchDurations(usualOf));
