import type { DeadLetter, DestinationState } from '../../../utils/delivery/destination-state.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { Moment } from '../../ui/moment.tsx';
import { useTranslate } from '../../ui/translate.tsx';

/** Retries or dismisses dead letters of a destination: one, or all. */
export type EditDead = (kind: 'retry' | 'dismiss', destinationId: string, eventId?: string) => void;

interface DeadLettersProps {
  state: DestinationState;
  letters: readonly DeadLetter[];
  now: number;
  onEdit: EditDead;
}

/** The people whom a destination didn't get, and why. */
export function DeadLetters({ state: { destination }, letters, now, onEdit }: DeadLettersProps) {
  const t = useTranslate();
  const { id } = destination;
  return (
    <section class="dead-letters">
      <h4>
        {t('dead_letters')} · <bdi>{destination.name}</bdi>
      </h4>
      <ul>
        {letters.map(({ delivery: { eventId, failure, diedAt }, name }) => (
          <li key={eventId}>
            <p>
              <bdi class="dead-name">{name}</bdi>{' '}
              <span class="quiet">
                <Moment time={diedAt} now={now} />
              </span>
            </p>
            <FailureText failure={failure} />
            {failure.reason !== undefined && (
              <p class="destination-reason" dir="auto">
                {failure.reason}
              </p>
            )}
            <div class="actions">
              <button type="button" class="button" onClick={() => onEdit('retry', id, eventId)}>
                {t('queue_retry')}
              </button>
              <button type="button" class="button" onClick={() => onEdit('dismiss', id, eventId)}>
                {t('dismiss')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {letters.length > 1 && (
        <div class="actions">
          <button type="button" class="button" onClick={() => onEdit('retry', id)}>
            {t('dead_retry_all')}
          </button>
          <button type="button" class="button" onClick={() => onEdit('dismiss', id)}>
            {t('dead_dismiss_all')}
          </button>
        </div>
      )}
    </section>
  );
}
