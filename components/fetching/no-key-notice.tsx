import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** Asks for an API key until one is saved, and leads to the setup guide. `onOpen` opens the options. */
export function NoKeyNotice({ onOpen }: { onOpen: () => void }) {
  const t = useTranslate();
  const actions = (
    <>
      <a class="button primary" href="welcome.html" target="_blank" rel="noopener">
        {t('open_setup')}
      </a>
      <button type="button" class="button" onClick={onOpen}>
        {t('open_options')}
      </button>
    </>
  );
  return (
    <Notice role="alert" isCalm title={t('no_key_title')} actions={actions}>
      <p>{t('no_key_text')}</p>
    </Notice>
  );
}
