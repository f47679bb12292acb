import { useCallback, useMemo } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Database } from '../../utils/store/database.ts';
import { createDeliveryReader } from '../../utils/store/deliveries/delivery-reader.ts';
import { PersonDeliveries } from '../shared/person-deliveries.tsx';
import type { Commands } from '../shared/use-commands.ts';
import { useRead } from '../shared/use-read.ts';
import { useSendTo } from '../shared/use-send-to.tsx';

/** Where the shown person was sent, and what asks where to send them: absent while there is no destination. */
export function useSending(
  database: Database,
  slug: Slug,
  commands: Pick<Commands, 'run' | 'onFault'>,
) {
  const reader = useMemo(() => createDeliveryReader(database), [database]);
  const states = useRead(
    useCallback(() => reader.states(), [reader]),
    commands.onFault,
  );
  const { ask, dialog } = useSendTo(reader, commands);
  if (!states || states.length === 0) return {};
  return {
    sendTo: () => ask([slug]),
    deliveries: (
      <>
        <PersonDeliveries reader={reader} slug={slug} now={Date.now()} onFault={commands.onFault} />
        {dialog}
      </>
    ),
  };
}
