import { useMemo } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { useCommands } from './use-commands.ts';

type WishName = 'enrich' | 'refresh' | 'sendAgain' | 'enrichAnyway' | 'cancel';

/** Sends wishes to the background, and keeps what went wrong with the last one or with the storage. */
/** What a person can have the background do about a fetch. */
export type Wishes = ReturnType<typeof useWishes>['wishes'];

export function useWishes() {
  const { run, trouble, onFault } = useCommands();
  const wishes = useMemo(() => {
    const wish = (name: WishName) => (slug: Slug) => void run(() => sendMessage(name, { slug }));
    return {
      enrich: wish('enrich'),
      refresh: wish('refresh'),
      sendAgain: wish('sendAgain'),
      fetchAnyway: wish('enrichAnyway'),
      cancel: wish('cancel'),
    };
  }, [run]);
  return { wishes, run, trouble, onFault };
}
