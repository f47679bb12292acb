import type { PersonDelivery } from '../../utils/delivery/destination-state.ts';
import { dayText } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { useTranslate } from '../ui/translate.tsx';
import './delivery-lines.css';

interface DeliveryLinesProps {
  deliveries: readonly PersonDelivery[];
  /** In milliseconds since the epoch. */
  now: number;
}

/** Where a person was sent, and what is still to be sent. Nothing for who was never sent. */
export function DeliveryLines({ deliveries, now }: DeliveryLinesProps) {
  const t = useTranslate();
  if (deliveries.length === 0) return null;
  return (
    <ul class="delivery-lines">
      {deliveries.map((each) => (
        <li key={each.destination.id} class={each.delivery.state === 'dead' ? 'problem' : 'quiet'}>
          {each.delivery.state === 'dead' ? (
            <a href="options.html#destinations" target="_blank" rel="noopener">
              {lineText(each, now, t)}
            </a>
          ) : (
            lineText(each, now, t)
          )}
        </li>
      ))}
    </ul>
  );
}

function lineText({ delivery, destination }: PersonDelivery, now: number, t: Translate): string {
  const { name, kind } = destination;
  const day = (time: number) => dayText(time, now, localeOf(t));
  switch (delivery.state) {
    case 'dead':
      return t('delivery_dead', name);
    case 'delivered':
      return kind === 'webhook'
        ? t('delivery_sent', name, day(delivery.deliveredAt))
        : t('delivery_since', name, day(delivery.since));
    default:
      return t('delivery_waiting', name);
  }
}
