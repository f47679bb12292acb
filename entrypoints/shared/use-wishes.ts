import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';

type WishName = 'enrich' | 'refresh' | 'sendAgain' | 'enrichAnyway' | 'cancel';

/** Sends wishes to the background, and keeps what went wrong with the last one or with the storage. */
export function useWishes() {
  const [trouble, setTrouble] = useState<Failure>();
  const onFault = useCallback((error: unknown) => {
    console.error('Calling Card:', error);
    setTrouble({ code: 'storage-fault', at: Date.now() });
  }, []);
  const wishes = useMemo(() => {
    const wish = (name: WishName) => async (slug: Slug) => {
      try {
        const result = await sendMessage(name, { slug });
        setTrouble(result.ok ? undefined : result.failure);
      } catch (error) {
        console.error('Calling Card:', error);
        setTrouble({ code: 'unexpected', at: Date.now() });
      }
    };
    return {
      enrich: wish('enrich'),
      refresh: wish('refresh'),
      sendAgain: wish('sendAgain'),
      fetchAnyway: wish('enrichAnyway'),
      cancel: wish('cancel'),
    };
  }, []);
  return { wishes, trouble, onFault };
}
