import { byteSize } from '../../utils/i18n/byte-size.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { useTranslate } from '../ui/translate.tsx';

/** What the library holds. */
export interface StoredData {
  /** The number of profiles. */
  readonly count: number;
  /** The space that everything takes, in bytes. Absent if the browser doesn't say. */
  readonly usedBytes?: number | undefined;
}

interface DataSettingsProps extends StoredData {
  onDeleteEverything: () => void;
}

/** What is stored, and how to take it out, bring it in or delete it. */
export function DataSettings({ count, usedBytes, onDeleteEverything }: DataSettingsProps) {
  const t = useTranslate();
  const profiles = plural(t, 'library_count', count);
  return (
    <section class="card">
      <h2>{t('data_heading')}</h2>
      <p>
        {usedBytes === undefined
          ? profiles
          : t('data_used', profiles, byteSize(usedBytes, localeOf(t)))}
      </p>
      <div class="actions">
        <a class="button" href="library.html#export" target="_blank" rel="noopener">
          {t('data_export')}
        </a>
        <a class="button" href="library.html#import" target="_blank" rel="noopener">
          {t('data_import')}
        </a>
        <button type="button" class="button danger" onClick={onDeleteEverything}>
          {t('library_delete_everything')}
        </button>
      </div>
    </section>
  );
}
