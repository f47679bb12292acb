import { useState } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import type { KeyCheck } from '../../utils/task/answer.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { BrowserCheck } from './browser-check.tsx';
import { EmailSignIn, type SignInState } from './email-sign-in.tsx';
import { PasteKey } from './paste-key.tsx';
import type { WelcomeActions } from './welcome-actions.ts';

export interface KeyStepProps {
  savedKey?: { readonly lastFour: string; readonly hasLock?: boolean } | undefined;
  signIn: SignInState;
  /** What OutX says about the saved key. `undefined` while it is asked. */
  check?: KeyCheck | undefined;
  /** Why a pasted key couldn't be saved. */
  failure?: Failure | undefined;
  isBusy: boolean;
  now: number;
  /** Whether the user can go on without finishing this step. */
  canSkip: boolean;
  actions: Pick<WelcomeActions, 'saveKey' | 'checkAgain' | 'skipKey' | 'signIn'>;
}

/** Gets a key, by email or pasted, and checks that a browser is online to read profiles. */
export function KeyStep(props: KeyStepProps) {
  const t = useTranslate();
  const { savedKey, actions } = props;
  const [isReplacing, setReplacing] = useState(false);
  return (
    <>
      {savedKey && !isReplacing ? (
        <BrowserCheck
          lastFour={savedKey.lastFour}
          check={props.check}
          onCheckAgain={actions.checkAgain}
          onReplace={() => setReplacing(true)}
        />
      ) : (
        <GetKey {...props} />
      )}
      {props.canSkip && (
        <div class="actions">
          <button type="button" class="button-text" onClick={actions.skipKey}>
            {t('welcome_key_skip')}
          </button>
        </div>
      )}
    </>
  );
}

function GetKey({ savedKey, signIn, now, isBusy, failure, actions }: KeyStepProps) {
  const t = useTranslate();
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      {savedKey?.hasLock && <p class="quiet">{t('lock_save_removes')}</p>}
      {isPasting ? (
        <PasteKey isBusy={isBusy} onSave={actions.saveKey} />
      ) : (
        <EmailSignIn state={signIn} now={now} actions={actions.signIn} />
      )}
      {failure && <FaultNotice failure={failure} />}
      <div class="actions">
        <button type="button" class="button-text" onClick={() => setPasting(!isPasting)}>
          {t(isPasting ? 'sign_in_by_email' : 'sign_in_paste')}
        </button>
      </div>
    </>
  );
}
