import { useEffect, useState } from 'preact/hooks';
import { errorCode } from '../../utils/failure/error-code.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { KeyCheck } from '../../utils/task/answer.ts';

/**
 * What OutX says about the saved key: asked once there is one, after it was replaced, and when the user asks. `check` is
 * `undefined` meanwhile.
 */
export function useKeyCheck(
  hasKey: boolean,
  replacements: number,
): { check: KeyCheck | undefined; checkAgain: () => void } {
  const [check, setCheck] = useState<KeyCheck>();
  const [asked, setAsked] = useState(0);
  // nb. Asks again whenever one of these changes.
  useEffect(() => {
    setCheck(undefined);
    if (!hasKey) return;
    let isLatest = true;
    sendMessage('checkKey', {})
      .catch(
        (error): KeyCheck => ({
          kind: 'failed',
          failure: { code: errorCode(error), at: Date.now() },
        }),
      )
      .then((result) => {
        if (isLatest) setCheck(result);
      });
    return () => {
      isLatest = false;
    };
  }, [hasKey, replacements, asked]);
  return { check, checkAgain: () => setAsked(asked + 1) };
}
