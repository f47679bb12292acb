import { useState } from 'preact/hooks';
import {
  type Destination,
  fetchEvents,
  keepsSecret,
  maxDestinationName,
  maxDestinationUrl,
  maxSecretLength,
  needsSecret,
  readDestinationUrl,
  type WebhookPreset,
} from '../../../utils/delivery/destination.ts';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { ReceivedFields } from './received-fields.tsx';

/** A destination that is being added or changed. */
export interface DestinationDraft {
  readonly destination: Destination;
  /** What it was added as, which says where to find its URL. */
  readonly preset?: WebhookPreset;
  /** Of the secret that it has. */
  readonly lastFour?: string | undefined;
  readonly isNew?: true;
}

interface DestinationFormProps {
  draft: DestinationDraft;
  /** Whether the user or the browser has refused access to the host. */
  isRefused: boolean;
  /** Called synchronously in the click. Without a secret, the one that it has is kept. */
  onSave: (destination: Destination, secret: string | undefined) => void;
  onCancel: () => void;
}

/** Asks for what a destination needs. */
export function DestinationForm({ draft, isRefused, onSave, onCancel }: DestinationFormProps) {
  const t = useTranslate();
  const [destination, setDestination] = useState(draft.destination);
  const [secret, setSecret] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const { kind, name, events } = destination;
  const isWebhook = kind === 'webhook';
  const lastFour = keepsSecret(draft.destination, destination) ? draft.lastFour : undefined;
  const change = (fields: object) => setDestination((before) => ({ ...before, ...fields }));
  const save = (event: Event) => {
    event.preventDefault();
    const { clean, problems: found } = checked(destination, secret.trim(), lastFour);
    setProblems(found);
    if (clean) onSave(clean, secret.trim() || undefined);
  };
  return (
    <form class="destination-form" noValidate onSubmit={save}>
      <p class="quiet">{t(`destination_where_${draft.preset ?? kind}`)}</p>
      <FormField
        kind="text"
        label={t('destination_name')}
        text={name}
        maxLength={maxDestinationName}
        takesFocus={draft.isNew !== true}
        onText={(text) => change({ name: text })}
      />
      {'url' in destination && (
        <FormField
          kind="url"
          label={t('destination_url')}
          text={destination.url}
          maxLength={maxDestinationUrl}
          takesFocus={draft.isNew === true}
          problem={problems.url && { text: t(`url_${snakeCase(problems.url)}`) }}
          onText={(url) => change({ url })}
        />
      )}
      {!(isWebhook && destination.format === 'slack') && (
        <FormField
          kind="secret"
          label={t(isWebhook ? 'destination_secret' : 'destination_token')}
          text={secret}
          maxLength={maxSecretLength}
          takesFocus={draft.isNew === true && !('url' in destination)}
          problem={problems.isSecretMissing ? { text: t('destination_token_missing') } : undefined}
          onText={setSecret}
        />
      )}
      {lastFour !== undefined && <p class="quiet">{t('destination_secret_kept', lastFour)}</p>}
      {isWebhook && destination.format === 'json' && (
        <p class="quiet">{t('destination_secret_use')}</p>
      )}
      <fieldset class="destination-events">
        <legend>{t('destination_events')}</legend>
        {fetchEvents.map((each) => (
          <label key={each} class="choice">
            <input
              type="checkbox"
              checked={events.includes(each)}
              onChange={({ currentTarget }) =>
                change({
                  events: fetchEvents.filter((other) =>
                    other === each ? currentTarget.checked : events.includes(other),
                  ),
                })
              }
            />
            {t(`destination_${each}`)}
          </label>
        ))}
        {(kind === 'hubspot' || kind === 'attio') && (
          <label class="choice">
            <input
              type="checkbox"
              checked={destination.addsNotes === true}
              onChange={({ currentTarget }) => {
                const { addsNotes: _, ...others } = destination;
                setDestination(currentTarget.checked ? { ...others, addsNotes: true } : others);
              }}
            />
            {t('destination_add_notes')}
          </label>
        )}
      </fieldset>
      <ReceivedFields destination={destination} />
      {isRefused && <p role="alert">{t('destination_not_permitted')}</p>}
      <div class="actions">
        <button type="submit" class="button primary">
          {t('destination_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

interface Problems {
  readonly url?: 'not-a-url' | 'not-https' | 'has-password';
  readonly isSecretMissing?: boolean;
}

/** The destination as it is saved, unless something is wrong with what was entered. */
function checked(
  destination: Destination,
  secret: string,
  lastFour: string | undefined,
): { readonly clean?: Destination; readonly problems: Problems } {
  const name = destination.name.trim().toWellFormed() || destination.kind;
  const isSecretMissing = needsSecret(destination) && secret === '' && lastFour === undefined;
  if (!('url' in destination)) {
    return isSecretMissing
      ? { problems: { isSecretMissing } }
      : { clean: { ...destination, name }, problems: {} };
  }
  const read = readDestinationUrl(destination.url);
  if ('problem' in read) return { problems: { url: read.problem } };
  if (isSecretMissing) return { problems: { isSecretMissing } };
  return { clean: { ...destination, name, url: read.url }, problems: {} };
}
