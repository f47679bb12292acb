import { HelpLink } from '../ui/help-link.tsx';
import type { ListFailure } from './list-stage.ts';

/** Help with a failed import, if the failure is one of the storage: the others say all there is to know. */
export const importHelp = (reason: ListFailure) =>
  (reason === 'storage-full' || reason === 'storage-fault') && <HelpLink code={reason} />;
