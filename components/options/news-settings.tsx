import { useId } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './fetching-settings.css';

interface NewsSettingsProps {
  notifyOfNews: boolean;
  /** Whether notifications were asked for, but aren't permitted. */
  isRefused: boolean;
  onNotifyOfNews: (on: boolean) => void;
}

/** Settings for how the user hears of news. */
export function NewsSettings({ notifyOfNews, isRefused, onNotifyOfNews }: NewsSettingsProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <section class="card">
      <h2>{t('news')}</h2>
      <label class="setting">
        <input
          type="checkbox"
          checked={notifyOfNews}
          aria-describedby={id}
          onChange={(event) => onNotifyOfNews(event.currentTarget.checked)}
        />
        {t('news_notify')}
      </label>
      <p id={id} class="quiet setting-text">
        {t('news_notify_text')}
      </p>
      {isRefused && (
        <p role="alert" class="setting-text">
          {t('news_notify_refused')}
        </p>
      )}
    </section>
  );
}
