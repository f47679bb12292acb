import { useTranslate } from '../ui/translate.tsx';

const termsAddress = 'https://www.linkedin.com/legal/user-agreement';

interface ConsentStepProps {
  /** Absent once the user has agreed. */
  onAgree?: (() => void) | undefined;
}

/** What the extension does and never does, what it sends to whom, and the user's consent to it. */
export function ConsentStep({ onAgree }: ConsentStepProps) {
  const t = useTranslate();
  return (
    <>
      <p>
        {t('consent_text')}{' '}
        <a href={termsAddress} target="_blank" rel="noopener noreferrer">
          {t('consent_terms')}
        </a>
      </p>
      <p>{t('consent_never')}</p>
      <h3>{t('consent_sends')}</h3>
      <ul class="bullets">
        <li>{t('consent_sends_slug')}</li>
        <li>{t('consent_sends_email')}</li>
      </ul>
      <p>{t('consent_stays')}</p>
      {onAgree && (
        <>
          <div class="actions">
            <button type="button" class="button primary" onClick={onAgree}>
              {t('consent_agree')}
            </button>
          </div>
          <p class="quiet">{t('consent_decline')}</p>
        </>
      )}
    </>
  );
}
