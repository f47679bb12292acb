import { useState } from 'preact/hooks';
import type { SignInState } from '../../components/welcome/email-sign-in.tsx';
import type { SignInActions } from '../../components/welcome/welcome-actions.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import type { SignInResult } from '../../utils/task/answer.ts';

/** How long after a code another one can be asked for, ms. */
const resendPauseMs = 30_000;

const start: SignInState = { sent: 0, isBusy: false };

/**
 * The sign-in by email. The address is kept only as long as the page is open, and the key never gets here:
 * the background saves it.
 */
export function useSignIn(onSignedIn: () => void): { state: SignInState; actions: SignInActions } {
  const [state, setState] = useState(start);
  const [sentAt, setSentAt] = useState<number>();

  /** Sends a step to the background, and shows why it failed. Resolves with whether it succeeded. */
  const step = async (send: () => Promise<SignInResult>): Promise<boolean> => {
    setState(({ failed: _, ...before }) => ({ ...before, isBusy: true }));
    const result = await send().catch(
      (error): SignInResult => ({ ok: false, failure: { code: errorCode(error), at: Date.now() } }),
    );
    setState((before) => ({
      ...before,
      isBusy: false,
      ...(!result.ok && { failed: omitUndefined({ ...result, ok: undefined }) }),
    }));
    return result.ok;
  };

  return {
    state,
    actions: {
      async sendCode(email) {
        if (!(await step(() => sendMessage('sendCode', { email })))) return;
        const now = Date.now();
        setSentAt(now);
        setState(({ sent }) => ({
          ...{ email, sent: sent + 1, isBusy: false },
          resendAt: now + resendPauseMs,
        }));
      },
      enterCode: (email) => setState({ ...start, email }),
      async signIn(code) {
        const { email } = state;
        if (email === undefined) return;
        const entered = omitUndefined({ email, code, sentAt });
        if (!(await step(() => sendMessage('signIn', entered)))) return;
        setState(start);
        onSignedIn();
      },
      changeEmail() {
        setSentAt(undefined);
        setState(start);
      },
    },
  };
}
