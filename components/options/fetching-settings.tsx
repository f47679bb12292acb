import { useTranslate } from '../ui/translate.tsx';
import { CheckedSetting } from './checked-setting.tsx';

interface FetchingSettingsProps {
  fetchOnOpen: boolean;
  onFetchOnOpen: (on: boolean) => void;
  fetchBeside: boolean;
  onFetchBeside: (on: boolean) => void;
}

/** Settings for when a fetch starts. */
export function FetchingSettings(props: FetchingSettingsProps) {
  const t = useTranslate();
  return (
    <section class="card">
      <h2>{t('fetching_heading')}</h2>
      <CheckedSetting
        name={t('fetch_on_open')}
        text={t('fetch_on_open_text')}
        isOn={props.fetchOnOpen}
        onChange={props.onFetchOnOpen}
      />
      <CheckedSetting
        name={t('fetch_beside')}
        text={t('fetch_beside_text')}
        isOn={props.fetchBeside}
        onChange={props.onFetchBeside}
      />
    </section>
  );
}
