import { KeyRound } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { LockAfterMinutes, LockState } from '../../utils/task/key-lock.ts';
import { KeyField } from '../ui/key-field.tsx';
import { keyPage } from '../ui/key-page.ts';
import { useTranslate } from '../ui/translate.tsx';
import { LockSettings } from './lock-settings.tsx';
import type { LockActions, OptionsActions } from './options-actions.ts';
import type { Outcome } from './options-outcome.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import './key-settings.css';

interface KeySettingsProps {
  savedKey?: { readonly lastFour: string } | undefined;
  /** The lock over the saved key, once it is read. */
  lock?: LockState | undefined;
  lockAfter?: LockAfterMinutes | undefined;
  busy: boolean;
  outcome?: Outcome | undefined;
  actions: LockActions & Pick<OptionsActions, 'saveKey' | 'checkKey' | 'forgetKey'>;
}

/** Saves, checks and forgets the key. Once the key is saved, its text is removed from the page. */
export function KeySettings(props: KeySettingsProps) {
  const { savedKey, lock, busy, outcome, actions } = props;
  const t = useTranslate();
  const [text, setText] = useState('');
  const outcomeId = useId();
  useEffect(() => {
    if (outcome?.kind === 'saved' && !outcome.check) setText('');
  }, [outcome]);
  const unlessBusy = (act: () => void) => (event: Event) => {
    event.preventDefault();
    if (!busy) act();
  };
  return (
    <section class="card">
      <h2>{t('key_heading')}</h2>
      <p class="saved-key">
        <KeyRound size={16} aria-hidden="true" />
        {savedKey ? (
          <>
            {t('key_saved_as')} <code>•••• {savedKey.lastFour}</code>
          </>
        ) : (
          t('key_none')
        )}
      </p>
      <form class="key-form" onSubmit={unlessBusy(() => actions.saveKey(text))}>
        <KeyField
          text={text}
          onText={setText}
          isRefused={outcome?.kind === 'refused'}
          describedBy={outcomeId}
        />
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={busy}>
            {t('key_save')}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={unlessBusy(() => actions.checkKey(text))}
          >
            {t('key_check')}
          </button>
          {savedKey && (
            <button
              type="button"
              class="button danger"
              aria-disabled={busy}
              onClick={unlessBusy(() => actions.forgetKey())}
            >
              {t('key_forget')}
            </button>
          )}
        </div>
      </form>
      {savedKey && lock && lock !== 'none' && <p class="quiet">{t('lock_save_removes')}</p>}
      {!savedKey && (
        <p class="quiet">
          {t('key_consent')}{' '}
          <a href="welcome.html" target="_blank" rel="noopener">
            {t('consent_title')}
          </a>
        </p>
      )}
      <OutcomeNotice id={outcomeId} outcome={outcome} />
      <p class="quiet">
        {t('key_where')}{' '}
        <a href={keyPage} target="_blank" rel="noopener noreferrer">
          {t('key_where_link')}
        </a>
      </p>
      {savedKey && lock && (
        <LockSettings state={lock} lockAfter={props.lockAfter} actions={actions} />
      )}
    </section>
  );
}
