import type { ApiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import type { MessageKey, Translate } from '../../utils/i18n/messages.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { FailureText } from '../fetching/failure-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { isProblem, type Outcome } from './options-outcome.ts';

const KEY_ERRORS: Record<ApiKeyProblem, MessageKey> = {
  blank: 'key_error_blank',
  spaces: 'key_error_spaces',
  url: 'key_error_url',
  'too-long': 'key_error_too_long',
  characters: 'key_error_characters',
};

/** Shows an outcome. nb. The live region is always rendered, so that changes are read out. */
export function OutcomeNotice({ id, outcome }: { id: string; outcome?: Outcome | undefined }) {
  const t = useTranslate();
  return (
    <div id={id} aria-live="polite">
      {outcome && (
        <Notice role={isProblem(outcome) ? 'alert' : 'status'}>
          {outcome.kind === 'failed' ? (
            <FailureText failure={outcome.failure} />
          ) : (
            <p>{outcomeText(outcome, t)}</p>
          )}
        </Notice>
      )}
    </div>
  );
}

function outcomeText(outcome: Exclude<Outcome, { kind: 'failed' }>, t: Translate): string {
  switch (outcome.kind) {
    case 'saved':
      return t('outcome_saved', outcome.lastFour);
    case 'refused':
      return t(KEY_ERRORS[outcome.problem]);
    default:
      return t(`outcome_${snakeCase(outcome.kind)}`);
  }
}
