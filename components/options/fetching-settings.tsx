import { useId } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './fetching-settings.css';

interface FetchingSettingsProps {
  fetchOnOpen: boolean;
  onFetchOnOpen: (on: boolean) => void;
}

/** Settings for when a fetch starts. */
export function FetchingSettings({ fetchOnOpen, onFetchOnOpen }: FetchingSettingsProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <section class="card">
      <h2>{t('fetching_heading')}</h2>
      <label class="setting">
        <input
          type="checkbox"
          checked={fetchOnOpen}
          aria-describedby={id}
          onChange={(event) => onFetchOnOpen(event.currentTarget.checked)}
        />
        {t('fetch_on_open')}
      </label>
      <p id={id} class="quiet setting-text">
        {t('fetch_on_open_text')}
      </p>
    </section>
  );
}
