import {
  type Destination,
  type DestinationKind,
  destinationKinds,
  maxDestinations,
  presetFields,
  presetNames,
  productNames,
  type WebhookPreset,
  webhookPresets,
} from '../../../utils/delivery/destination.ts';
import type { DeadLetter, DestinationState } from '../../../utils/delivery/destination-state.ts';
import type { Failure } from '../../../utils/failure/failure.ts';
import { FaultNotice } from '../../fetching/fault-notice.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { DeadLetters, type EditDead } from './dead-letters.tsx';
import { type DestinationDraft, DestinationForm } from './destination-form.tsx';
import {
  type CheckOutcome,
  type DestinationActions,
  DestinationItem,
} from './destination-item.tsx';
import './destinations-settings.css';

export interface DestinationsSettingsProps {
  states: readonly DestinationState[];
  letters: readonly DeadLetter[];
  now: number;
  /** The destination that is being added or changed. */
  draft: DestinationDraft | undefined;
  isRefused: boolean;
  /** The outcomes of checks, by destination. */
  checks: ReadonlyMap<string, CheckOutcome>;
  failure?: Failure | undefined;
  onAdd: (kind: DestinationKind, preset?: WebhookPreset) => void;
  /** Called synchronously in the click. */
  onSave: (destination: Destination, secret: string | undefined) => void;
  onCancel: () => void;
  actionsFor: (state: DestinationState) => DestinationActions;
  onEditDead: EditDead;
}

/** Where people are sent: what each destination is and receives, and what it didn't get. */
export function DestinationsSettings(props: DestinationsSettingsProps) {
  const { states, letters, draft, now, failure } = props;
  const t = useTranslate();
  const { heading, noteFocus } = useKeptFocus();
  const form = draft && (
    <DestinationForm
      key={draft.destination.id}
      draft={draft}
      isRefused={props.isRefused}
      onSave={props.onSave}
      onCancel={props.onCancel}
    />
  );
  return (
    <section id="destinations" class="card" onFocusIn={noteFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {t('destinations_heading')}
      </h2>
      <p>{t('destinations_text')}</p>
      {failure && <FaultNotice failure={failure} />}
      {states.length > 0 && (
        <ul class="destinations">
          {states.map((state) =>
            state.destination.id === draft?.destination.id ? (
              <li key={state.destination.id} class="destination">
                {form}
              </li>
            ) : (
              <DestinationItem
                key={state.destination.id}
                state={state}
                now={now}
                check={props.checks.get(state.destination.id)}
                actions={props.actionsFor(state)}
              />
            ),
          )}
        </ul>
      )}
      {states.map((state) => {
        const own = letters.filter((each) => each.delivery.destinationId === state.destination.id);
        return own.length === 0 ? null : (
          <DeadLetters
            key={state.destination.id}
            state={state}
            letters={own}
            now={now}
            onEdit={props.onEditDead}
          />
        );
      })}
      {draft?.isNew && form}
      {!draft && states.length < maxDestinations && <AddButtons onAdd={props.onAdd} />}
    </section>
  );
}

function AddButtons({ onAdd }: Pick<DestinationsSettingsProps, 'onAdd'>) {
  const t = useTranslate();
  return (
    <fieldset class="destination-kinds">
      <legend>{t('destination_add')}</legend>
      {destinationKinds.map((kind) => (
        <button key={kind} type="button" class="button" onClick={() => onAdd(kind)}>
          {kind === 'webhook' ? t('destination_webhook') : productNames[kind]}
        </button>
      ))}
      {webhookPresets.map((preset) => (
        <button key={preset} type="button" class="button" onClick={() => onAdd('webhook', preset)}>
          {presetNames[preset]}
        </button>
      ))}
    </fieldset>
  );
}

/** A destination as it is before the user has entered anything. */
export function newDestination(
  kind: DestinationKind,
  preset: WebhookPreset | undefined,
  id: string,
  webhookName: string,
): Destination {
  const base = { id, events: ['fetched', 'changed'], isOn: true } as const;
  if (kind === 'webhook') {
    return { ...base, kind, url: '', name: webhookName, ...presetFields(preset) };
  }
  const name = productNames[kind];
  return kind === 'twenty'
    ? { ...base, kind, name, url: 'https://api.twenty.com' }
    : { ...base, kind, name };
}
