import type { NewDisclosure } from '../../utils/i18n/whats-new.ts';
import { useTranslate } from '../ui/translate.tsx';

interface WhatsNewProps {
  /** Newest first. */
  disclosures: readonly NewDisclosure[];
  onRead: () => void;
}

/** What updates have changed about what leaves the machine. */
export function WhatsNew({ disclosures, onRead }: WhatsNewProps) {
  const t = useTranslate();
  return (
    <section id="whats-new" class="card whats-new">
      <h2>{t('whats_new_title')}</h2>
      {disclosures.map(({ version, text }) => (
        <div key={version + text}>
          <p class="quiet">{t('whats_new_version', version)}</p>
          <p>{t(text)}</p>
        </div>
      ))}
      <div class="actions">
        <button type="button" class="button primary" onClick={onRead}>
          {t('whats_new_read')}
        </button>
      </div>
    </section>
  );
}
