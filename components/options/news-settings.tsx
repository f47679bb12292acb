import { useTranslate } from '../ui/translate.tsx';
import { CheckedSetting } from './checked-setting.tsx';

interface NewsSettingsProps {
  notifyOfNews: boolean;
  /** Whether notifications were asked for, but aren't permitted. */
  isRefused: boolean;
  onNotifyOfNews: (on: boolean) => void;
}

/** Settings for how the user hears of news. */
export function NewsSettings({ notifyOfNews, isRefused, onNotifyOfNews }: NewsSettingsProps) {
  const t = useTranslate();
  return (
    <section class="card">
      <h2>{t('news')}</h2>
      <CheckedSetting
        name={t('news_notify')}
        text={t('news_notify_text')}
        isOn={notifyOfNews}
        onChange={onNotifyOfNews}
      />
      {isRefused && (
        <p role="alert" class="setting-text">
          {t('news_notify_refused')}
        </p>
      )}
    </section>
  );
}
