import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import { codeProblem, emailProblem, plainCode } from '../../utils/failure/sign-in-problem.ts';
import { clockTime, elapsedTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { codeProblemText, emailProblemText } from '../../utils/i18n/problem-text.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { FormField } from '../ui/form-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { SignInActions } from './welcome-actions.ts';

/** How far the sign-in by email is. Times are in ms since the epoch. */
export interface SignInState {
  /** The address that the code is for. Absent until there is a code. */
  readonly email?: string;
  /** When another code may be sent. Absent if at once. */
  readonly resendAt?: number;
  /** How often a code was sent to this address. 0 if the user had one. */
  readonly sent: number;
  readonly isBusy: boolean;
  /** Why the last step failed. */
  readonly failed?: { readonly failure: Failure; readonly retryAt?: number };
}

interface EmailSignInProps {
  state: SignInState;
  now: number;
  actions: SignInActions;
}

/** Gets the key by email: asks for the address, then for the code that OutX sends to it. */
export function EmailSignIn(props: EmailSignInProps) {
  const { email } = props.state;
  return email === undefined ? (
    <EmailForm {...props} />
  ) : (
    <CodeForm key={email} {...props} email={email} />
  );
}

function EmailForm({ state, now, actions }: EmailSignInProps) {
  const t = useTranslate();
  const failedId = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{ readonly text: string }>();
  const withEmail = (act: (email: string) => void) => (event: Event) => {
    event.preventDefault();
    if (state.isBusy) return;
    const found = emailProblem(text);
    setProblem(found && { text: emailProblemText(found, t) });
    if (!found) act(text.trim());
  };
  return (
    <form class="welcome-form" noValidate onSubmit={withEmail(actions.sendCode)}>
      <p>{t('sign_in_text')}</p>
      <FormField
        label={t('sign_in_email')}
        kind="email"
        text={text}
        onText={setText}
        problem={problem}
        describedBy={failedId}
      />
      <Failed id={failedId} state={state} now={now} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={state.isBusy}>
          {t('sign_in_send')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={state.isBusy}
          onClick={withEmail(actions.enterCode)}
        >
          {t('sign_in_have_code')}
        </button>
      </div>
    </form>
  );
}

function CodeForm({ state, now, actions, email }: EmailSignInProps & { email: string }) {
  const t = useTranslate();
  const failedId = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{ readonly text: string }>();
  const submit = (event: Event) => {
    event.preventDefault();
    if (state.isBusy) return;
    const found = codeProblem(text);
    setProblem(found && { text: codeProblemText(found, t) });
    if (!found) actions.signIn(plainCode(text));
  };
  return (
    <form class="welcome-form" noValidate onSubmit={submit}>
      <p role="status">{t(state.sent > 0 ? 'sign_in_sent' : 'sign_in_enter', email)}</p>
      <FormField
        label={t('sign_in_code')}
        kind="code"
        takesFocus
        text={text}
        onText={setText}
        problem={problem}
        describedBy={failedId}
      />
      <Failed id={failedId} state={state} now={now} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={state.isBusy}>
          {t('sign_in_verify')}
        </button>
        <Resend state={state} now={now} onResend={() => actions.sendCode(email)} />
      </div>
      <div class="actions">
        <button type="button" class="button-text" onClick={() => actions.changeEmail()}>
          {t('sign_in_other_email')}
        </button>
      </div>
    </form>
  );
}

/** nb. The countdown is outside of the live region: it would be read out each second. */
function Resend({
  state,
  now,
  onResend,
}: {
  state: SignInState;
  now: number;
  onResend: () => void;
}) {
  const t = useTranslate();
  const { resendAt = 0, isBusy } = state;
  const waitMs = resendAt - now;
  const canSend = waitMs <= 0;
  return (
    <>
      <button
        type="button"
        class="button"
        aria-disabled={isBusy || !canSend}
        onClick={() => !isBusy && canSend && onResend()}
      >
        {t('sign_in_resend')}
      </button>
      {!canSend && (
        <span class="quiet">
          {t('sign_in_resend_in', elapsedTime(Math.ceil(waitMs / 1000) * 1000, localeOf(t)))}
        </span>
      )}
      <span class="visually-hidden" role="status">
        {canSend && resendAt > 0 && t('sign_in_can_resend')}
      </span>
    </>
  );
}

/** nb. Always there: the fields refer to it, and what appears in it is read out. */
function Failed({
  id,
  state,
  now,
}: {
  id: string;
  state: SignInState;
  now: number;
}): ComponentChildren {
  const t = useTranslate();
  const locale = localeOf(t);
  const { failed } = state;
  return (
    <div id={id} class="outcomes">
      {failed && (
        <FaultNotice failure={failed.failure}>
          {failed.retryAt !== undefined && failed.retryAt > now && (
            <p>
              {t(
                'sign_in_retry_at',
                clockTime(failed.retryAt, now, locale),
                relativeTime(failed.retryAt, now, locale),
              )}
            </p>
          )}
        </FaultNotice>
      )}
    </div>
  );
}
