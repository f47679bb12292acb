import type { Failure } from '../../../utils/failure/failure.ts';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
import { HelpLink } from '../../ui/help-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTranslate } from '../../ui/translate.tsx';

interface DestinationFailureProps {
  failure: Failure;
  /** Asks for access to the destination. Called synchronously in a click. */
  onAllow: () => void;
}

/** Why a destination gets nothing, with what it said itself. */
export function DestinationFailure({ failure, onAllow }: DestinationFailureProps) {
  const t = useTranslate();
  const code = snakeCase(failure.code);
  return (
    <Notice
      role="alert"
      title={t(`failure_${code}`)}
      actions={
        <>
          {failure.code === 'destination-access-missing' && (
            <button type="button" class="button primary" onClick={onAllow}>
              {t('allow_access')}
            </button>
          )}
          <HelpLink code={failure.code} />
        </>
      }
    >
      <p>{t(`remedy_${code}`)}</p>
      <Reason failure={failure} />
    </Notice>
  );
}

/** What the destination said. nb. Untrusted: text in whichever direction it runs. */
export function Reason({ failure: { reason } }: { failure: Failure }) {
  return reason === undefined ? null : (
    <p class="destination-reason" dir="auto">
      {reason}
    </p>
  );
}
