import { useId, useState } from 'preact/hooks';
import type { DestinationState } from '../../../utils/delivery/destination-state.ts';
import type { Failure } from '../../../utils/failure/failure.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import { FaultNotice } from '../../fetching/fault-notice.tsx';
import { Moment } from '../../ui/moment.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { DeleteDestinationDialog } from './delete-destination-dialog.tsx';
import { ReceivedFields } from './received-fields.tsx';

/** What the user can do about one destination. */
export interface DestinationActions {
  edit(): void;
  /** Asks for what it needs to be on again. */
  switchOn(): void;
  switchOff(): void;
  remove(): void;
  test(): void;
  prepare(): void;
  /** Asks for access to its host. Called synchronously in a click. */
  allow(): void;
}

/** What came of the last test, or of preparing the destination. */
export type CheckOutcome = 'running' | 'worked' | Failure;

interface DestinationItemProps {
  state: DestinationState;
  now: number;
  check?: CheckOutcome | undefined;
  actions: DestinationActions;
}

/** A destination: whether it is on, what it got, what is wrong, and what can be done. */
export function DestinationItem({ state, now, check, actions }: DestinationItemProps) {
  const t = useTranslate();
  const id = useId();
  const [isDeleting, setDeleting] = useState(false);
  const { destination, hold, lastDeliveredAt, waiting, dead } = state;
  const { isOn, kind } = destination;
  const failure = typeof check === 'object' ? check : hold?.failure;
  return (
    <li class="destination" aria-labelledby={id}>
      <h3 id={id}>
        <bdi>{destination.name}</bdi>
      </h3>
      <p class="quiet destination-facts">
        {'url' in destination && <bdi class="destination-url">{destination.url}</bdi>}
        <span>
          {lastDeliveredAt === undefined ? (
            t('destination_never')
          ) : (
            <Moment time={lastDeliveredAt} now={now} within={(age) => t('destination_last', age)} />
          )}
        </span>
        {waiting > 0 && <span>{plural(t, 'destination_waiting', waiting)}</span>}
        {dead > 0 && <span>{plural(t, 'destination_dead', dead)}</span>}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => {
            if (!currentTarget.checked) return actions.switchOff();
            // nb. It is on only once its secret is entered again.
            currentTarget.checked = false;
            actions.switchOn();
          }}
        />
        {t('destination_switch')}
      </label>
      {!isOn && <p class="quiet">{t('destination_off')}</p>}
      <div aria-live="polite">{check === 'worked' && <p>{t('destination_worked')}</p>}</div>
      {failure && (
        <FaultNotice
          failure={failure}
          actions={
            failure.code === 'destination-access-missing' && (
              <button type="button" class="button primary" onClick={actions.allow}>
                {t('allow_access')}
              </button>
            )
          }
        />
      )}
      <ReceivedFields destination={destination} />
      <div class="actions">
        {isOn && (
          <button
            type="button"
            class="button"
            aria-disabled={check === 'running'}
            onClick={() => check !== 'running' && actions.test()}
          >
            {t(kind === 'webhook' ? 'destination_test' : 'destination_test_crm')}
          </button>
        )}
        {isOn && kind === 'hubspot' && (
          <button
            type="button"
            class="button"
            aria-disabled={check === 'running'}
            onClick={() => check !== 'running' && actions.prepare()}
          >
            {t('destination_prepare')}
          </button>
        )}
        {isOn && (
          <button type="button" class="button" onClick={actions.edit}>
            {t('destination_edit')}
          </button>
        )}
        <button type="button" class="button danger" onClick={() => setDeleting(true)}>
          {t('destination_delete')}
        </button>
      </div>
      {isDeleting && (
        <DeleteDestinationDialog
          name={destination.name}
          onDelete={() => {
            setDeleting(false);
            actions.remove();
          }}
          onClose={() => setDeleting(false)}
        />
      )}
    </li>
  );
}
