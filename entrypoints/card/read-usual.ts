import type { Database } from '../../utils/store/database.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { readUsualDuration } from '../shared/read-usual-duration.ts';

/** How long a fetch usually takes, in ms. nb. A file of its own, so that the popup opens faster. */
export const readUsual = (database: Database): Promise<number | undefined> =>
  readUsualDuration(createLibraryDetails(database));
