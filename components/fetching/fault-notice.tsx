import type { ComponentChildren } from 'preact';
import type { Failure } from '../../utils/failure/failure.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { useAllowAccess } from '../ui/allow-access.tsx';
import { HelpLink } from '../ui/help-link.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './fault-notice.css';

interface FaultNoticeProps {
  failure: Failure;
  /** Replaces the advice. */
  advice?: string | undefined;
  actions?: ComponentChildren;
  /** Shown after the advice. */
  children?: ComponentChildren;
}

/** A failure: its cause, a line of advice, what the other side said about it, folded, and help. */
export function FaultNotice({ failure, advice, actions, children }: FaultNoticeProps) {
  const t = useTranslate();
  const allowAccess = useAllowAccess();
  const isAboutAccess = failure.code === 'access-missing';
  // nb. Gone once there is access again, wherever the user gave it.
  if (isAboutAccess && !allowAccess) return null;
  const code = snakeCase(failure.code);
  return (
    <Notice
      role="alert"
      title={t(`failure_${code}`)}
      actions={
        <>
          {isAboutAccess && (
            <button type="button" class="button primary" onClick={allowAccess}>
              {t('allow_access')}
            </button>
          )}
          {actions}
          <HelpLink code={failure.code} />
        </>
      }
    >
      <p>{advice ?? t(`remedy_${code}`)}</p>
      {children}
      <Reason failure={failure} />
    </Notice>
  );
}

/** What the other side said, folded; of a colleague's fetch, the colleague's name. */
function Reason({ failure: { code, reason } }: Pick<FaultNoticeProps, 'failure'>) {
  const t = useTranslate();
  if (!reason) return null;
  if (code === 'claimed-by-colleague') return <p dir="auto">{reason}</p>;
  return (
    <details class="failure-reason">
      <summary>{t('reason_label')}</summary>
      <blockquote dir="auto">{reason}</blockquote>
    </details>
  );
}
