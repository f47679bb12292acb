import type { ComponentChildren } from 'preact';
import type { Database } from '../../utils/store/database.ts';
import type { Fetches } from '../shared/use-fetches.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';

/** The queue in a line. nb. Wanted after the first content, which must not wait for it. */
export function useQueueLine(
  isWanted: boolean,
  props: {
    readonly database: Database;
    readonly fetches: Fetches | undefined;
    readonly options: StoredOptions | undefined;
    readonly now: number;
    readonly onFault: OnFault;
  },
): ComponentChildren {
  const { fetches, options, ...others } = props;
  const code = useLoaded(load, isWanted);
  return (
    code &&
    fetches &&
    options && <code.CardQueueLine {...others} fetches={fetches} settings={options.settings} />
  );
}

const load = () => import('./queue-line.tsx');
