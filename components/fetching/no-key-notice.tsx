import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** Said until a key is saved. */
export function NoKeyNotice({ onOpen }: { onOpen: () => void }) {
  const t = useTranslate();
  const open = (
    <button type="button" class="button primary" onClick={onOpen}>
      {t('open_options')}
    </button>
  );
  return (
    <Notice role="alert" isCalm title={t('no_key_title')} actions={open}>
      <p>{t('no_key_text')}</p>
    </Notice>
  );
}
