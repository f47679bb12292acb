import type { KeyCheck } from '../../utils/task/answer.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';

const outxAddress = 'https://outx.ai';

interface BrowserCheckProps {
  lastFour: string;
  /** What OutX says about the key. `undefined` while it is asked. */
  check: KeyCheck | undefined;
  onCheckAgain: () => void;
  onReplace: () => void;
}

/** Whether OutX accepts the saved key, and whether a browser is online to read profiles. */
export function BrowserCheck({ lastFour, check, onCheckAgain, onReplace }: BrowserCheckProps) {
  const t = useTranslate();
  return (
    <>
      <p>
        {t('key_saved_as')} <code class="key-ending">•••• {lastFour}</code>
      </p>
      <div class="outcomes" aria-live="polite">
        {check ? <CheckResult check={check} /> : <p>{t('browser_checking')}</p>}
      </div>
      <div class="actions">
        <button
          type="button"
          class={check?.kind === 'accepted' ? 'button' : 'button primary'}
          aria-disabled={check === undefined}
          onClick={() => check && onCheckAgain()}
        >
          {t('browser_check_again')}
        </button>
        <button type="button" class="button" onClick={onReplace}>
          {t('welcome_key_replace')}
        </button>
      </div>
    </>
  );
}

function CheckResult({ check }: { check: KeyCheck }) {
  const t = useTranslate();
  switch (check.kind) {
    case 'failed':
      return <FaultNotice failure={check.failure} />;
    case 'accepted':
      return <p>{t('browser_online')}</p>;
    case 'accepted-no-browser':
      return (
        <Notice role="alert" title={t('browser_missing_title')}>
          <p>
            {t('browser_missing')}{' '}
            <a href={outxAddress} target="_blank" rel="noopener noreferrer">
              {t('browser_missing_link')}
            </a>
          </p>
        </Notice>
      );
  }
}
