import { plural } from '../../utils/i18n/plural.ts';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** Saved profiles that can't be read. */
export interface LibraryUnreadable {
  readonly count: number;
  /** Saves them as a file, as they are stored. */
  onSave(): void;
}

/** Says how many saved profiles can't be read, and what the user can do about them. */
export function UnreadableNotice({ count, onSave }: LibraryUnreadable) {
  const t = useTranslate();
  return (
    <Notice
      role="status"
      title={plural(t, 'library_unreadable', count)}
      actions={
        <button type="button" class="button" onClick={onSave}>
          {t('library_unreadable_save')}
        </button>
      }
    >
      <p>{t('library_unreadable_text')}</p>
    </Notice>
  );
}
