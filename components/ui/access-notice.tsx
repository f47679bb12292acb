import { Notice } from './notice.tsx';
import { useTranslate } from './translate.tsx';

interface AccessNoticeProps {
  onAllow: () => void;
  /** Hides the notice. Absent where it stays. */
  onDismiss?: (() => void) | undefined;
}

/** What doesn't work without access to LinkedIn. */
export function AccessNotice({ onAllow, onDismiss }: AccessNoticeProps) {
  const t = useTranslate();
  const actions = (
    <>
      <button type="button" class="button" onClick={onAllow}>
        {t('allow_access')}
      </button>
      {onDismiss && (
        <button type="button" class="button" onClick={onDismiss}>
          {t('dismiss')}
        </button>
      )}
    </>
  );
  return (
    <Notice role="status" actions={actions}>
      <p>{t('linkedin_access_text')}</p>
    </Notice>
  );
}
