import { useCallback } from 'preact/hooks';
import { DeliveryLines } from '../../components/profile/delivery-lines.tsx';
import { FetchedBy } from '../../components/profile/fetched-by.tsx';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { TeamReader } from '../../utils/engine/ports/team.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { OnFault } from './use-profile-state.ts';
import { useRead } from './use-read.ts';

interface PersonSharingProps {
  team: Pick<TeamReader, 'fetchedBy'>;
  deliveries: Pick<DeliveryReader, 'of'>;
  slug: Slug;
  /** Ms since the epoch. */
  now: number;
  onFault: OnFault;
}

/** Which colleague has fetched a person, and where they were sent; read again at every change. */
export function PersonSharing({ team, deliveries, slug, now, onFault }: PersonSharingProps) {
  const read = useCallback(
    () => Promise.all([team.fetchedBy(slug), deliveries.of(slug)]),
    [team, deliveries, slug],
  );
  const [fetched, sent] = useRead(read, onFault) ?? [];
  return (
    <>
      {fetched && <FetchedBy by={fetched.by} />}
      {sent && <DeliveryLines deliveries={sent} now={now} />}
    </>
  );
}
