import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** Asks for an API key until one is saved. */
export function NoKeyNotice({ onOpen }: { onOpen: () => void }) {
  const t = useTranslate();
  const openButton = (
    <button type="button" class="button primary" onClick={onOpen}>
      {t('open_options')}
    </button>
  );
  return (
    <Notice role="alert" isCalm title={t('no_key_title')} actions={openButton}>
      <p>{t('no_key_text')}</p>
    </Notice>
  );
}
