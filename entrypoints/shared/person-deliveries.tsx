import { useCallback } from 'preact/hooks';
import { DeliveryLines } from '../../components/profile/delivery-lines.tsx';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { OnFault } from './use-profile-state.ts';
import { useRead } from './use-read.ts';

interface PersonDeliveriesProps {
  reader: DeliveryReader;
  slug: Slug;
  now: number;
  onFault: OnFault;
}

/** Where a person was sent, read again at every change. */
export function PersonDeliveries({ reader, slug, now, onFault }: PersonDeliveriesProps) {
  const deliveries = useRead(
    useCallback(() => reader.of(slug), [reader, slug]),
    onFault,
  );
  return deliveries ? <DeliveryLines deliveries={deliveries} now={now} /> : null;
}
