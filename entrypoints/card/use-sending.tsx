import { useCallback, useMemo } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Database } from '../../utils/store/database.ts';
import { createDeliveryReader } from '../../utils/store/deliveries/delivery-reader.ts';
import { createTeamReader } from '../../utils/store/team/team-reader.ts';
import { PersonSharing } from '../shared/person-sharing.tsx';
import type { Commands } from '../shared/use-commands.ts';
import { useRead } from '../shared/use-read.ts';
import { useSendTo } from '../shared/use-send-to.tsx';
import { useSharesNotes } from '../shared/use-shares-notes.ts';

/**
 * What the shown person has to do with colleagues and destinations, and what asks where to send them: absent while there is
 * no destination.
 */
export function useSending(
  database: Database,
  slug: Slug,
  commands: Pick<Commands, 'run' | 'onFault'>,
) {
  const reader = useMemo(() => createDeliveryReader(database), [database]);
  const team = useMemo(() => createTeamReader(database), [database]);
  const states = useRead(
    useCallback(() => reader.states(), [reader]),
    commands.onFault,
  );
  const { ask, dialog } = useSendTo(reader, commands);
  const sharesNotes = useSharesNotes(team, commands.onFault);
  const hasDestinations = states !== undefined && states.length > 0;
  return {
    sharesNotes,
    sendTo: hasDestinations ? () => ask([slug]) : undefined,
    sharing: (
      <>
        <PersonSharing
          team={team}
          deliveries={reader}
          slug={slug}
          now={Date.now()}
          onFault={commands.onFault}
        />
        {dialog}
      </>
    ),
  };
}
