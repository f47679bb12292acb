import { UpdateNotice } from '../../components/ui/update-notice.tsx';
import type { StoredOptions } from './use-stored-options.ts';

/** What leads to the changes of an update, until the user has read about them. */
export const updateNotice = (options: StoredOptions | undefined) =>
  options?.settings.updatedFrom !== undefined && <UpdateNotice />;
