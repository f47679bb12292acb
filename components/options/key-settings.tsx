import { KeyRound } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { KeyField } from './key-field.tsx';
import type { OptionsActions } from './options-actions.ts';
import type { Outcome } from './options-outcome.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import { useWords } from '../ui/translate.tsx';

const KEY_PAGE = 'https://mentions.outx.ai/api-doc';

interface KeySettingsProps {
  savedKey?: { readonly lastFour: string } | undefined;
  busy: boolean;
  outcome?: Outcome | undefined;
  actions: Pick<OptionsActions, 'saveKey' | 'checkKey' | 'forgetKey'>;
}

/** Saving, checking and forgetting the key. What is typed leaves the page once it is saved. */
export function KeySettings({ savedKey, busy, outcome, actions }: KeySettingsProps) {
  const words = useWords();
  const [text, setText] = useState('');
  const outcomeId = useId();
  useEffect(() => {
    if (outcome?.kind === 'saved') setText('');
  }, [outcome]);
  const unlessBusy = (act: () => void) => (event: Event) => {
    event.preventDefault();
    if (!busy) act();
  };
  return (
    <section class="card">
      <h2>{words('key_heading')}</h2>
      <p class="saved-key">
        <KeyRound size={16} aria-hidden="true" />
        {savedKey ? (
          <>
            {words('key_saved_as')} <code>•••• {savedKey.lastFour}</code>
          </>
        ) : (
          words('key_none')
        )}
      </p>
      <form onSubmit={unlessBusy(() => actions.saveKey(text))}>
        <KeyField
          text={text}
          onText={setText}
          isRefused={outcome?.kind === 'refused'}
          describedBy={outcomeId}
        />
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={busy}>
            {words('key_save')}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={unlessBusy(() => actions.checkKey(text))}
          >
            {words('key_check')}
          </button>
          {savedKey && (
            <button
              type="button"
              class="button danger"
              aria-disabled={busy}
              onClick={unlessBusy(() => actions.forgetKey())}
            >
              {words('key_forget')}
            </button>
          )}
        </div>
      </form>
      <OutcomeNotice id={outcomeId} outcome={outcome} />
      <p class="quiet">
        {words('key_where')}{' '}
        <a href={KEY_PAGE} target="_blank" rel="noopener noreferrer">
          {words('key_where_link')}
        </a>
      </p>
    </section>
  );
}
