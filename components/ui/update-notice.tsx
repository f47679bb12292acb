import { Notice } from './notice.tsx';
import { useTranslate } from './translate.tsx';

/** Leads to what an update has changed about what leaves the machine. */
export function UpdateNotice() {
  const t = useTranslate();
  return (
    <Notice role="status">
      <p>
        {t('whats_new_notice')}{' '}
        <a href="welcome.html#whats-new" target="_blank" rel="noopener">
          {t('whats_new_link')}
        </a>
      </p>
    </Notice>
  );
}
