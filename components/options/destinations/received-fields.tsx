import { type CrmSource, crmFields } from '../../../utils/delivery/crm-fields.ts';
import type { Destination } from '../../../utils/delivery/destination.ts';
import type { MessageKey } from '../../../utils/i18n/messages.ts';
import { useTranslate } from '../../ui/translate.tsx';

const labels: Readonly<Record<CrmSource, MessageKey>> = {
  'first-name': 'label_first_name',
  'last-name': 'label_last_name',
  'full-name': 'label_name',
  headline: 'label_headline',
  role: 'label_role',
  company: 'label_company',
  city: 'label_city',
  country: 'label_country',
  website: 'label_websites',
  email: 'label_email',
  address: 'label_address',
};

/** What a destination receives, in plain words, and which of a CRM's fields get what. */
export function ReceivedFields({ destination }: { destination: Destination }) {
  const t = useTranslate();
  return (
    <details class="received">
      <summary>{t('destination_receives')}</summary>
      {destination.kind === 'webhook' ? (
        <p>{t(`destination_receives_${destination.format}`)}</p>
      ) : (
        <>
          <p>{t('destination_receives_crm')}</p>
          <dl>
            {crmFields[destination.kind].map(({ source, target }) => (
              <div key={target}>
                <dt>{t(labels[source])}</dt>
                <dd>
                  <code dir="ltr">{target}</code>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}
