import type { ComponentChildren } from 'preact';
import type { Failure } from '../../utils/failure/failure.ts';
import { PassphraseForm } from '../ui/passphrase-form.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { FaultNotice } from './fault-notice.tsx';
import type { FetchActions } from './fetch-actions.ts';

interface LockedNoticeProps {
  failure: Failure;
  onUnlock: FetchActions['unlock'];
  actions?: ComponentChildren;
}

/** The key is locked, and fetches wait for it: asks for the passphrase. */
export function LockedNotice({ failure, onUnlock, actions }: LockedNoticeProps) {
  const t = useTranslate();
  return (
    <FaultNotice failure={failure} actions={actions}>
      <PassphraseForm
        asks="current"
        submit={t('lock_unlock')}
        onSubmit={({ current }) => onUnlock(current)}
      />
    </FaultNotice>
  );
}
