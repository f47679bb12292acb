import type { ApiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import type { MessageKey, Translate } from '../../utils/i18n/messages.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import { FailureText } from '../fetching/failure-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { isBad, type Outcome } from './options-outcome.ts';

const PROBLEMS: Record<ApiKeyProblem, MessageKey> = {
  blank: 'problem_blank',
  spaces: 'problem_spaces',
  url: 'problem_url',
  'too-long': 'problem_too_long',
  characters: 'problem_characters',
};

/** What came of it, in words. The polite region is always there, so that what enters is read out. */
export function OutcomeNotice({ id, outcome }: { id: string; outcome?: Outcome | undefined }) {
  const t = useTranslate();
  return (
    <div id={id} aria-live="polite">
      {outcome && (
        <Notice role={isBad(outcome) ? 'alert' : 'status'}>
          {outcome.kind === 'failed' ? (
            <FailureText failure={outcome.failure} />
          ) : (
            <p>{sentenceOf(outcome, t)}</p>
          )}
        </Notice>
      )}
    </div>
  );
}

function sentenceOf(outcome: Exclude<Outcome, { kind: 'failed' }>, t: Translate): string {
  switch (outcome.kind) {
    case 'saved':
      return t('outcome_saved', outcome.lastFour);
    case 'refused':
      return t(PROBLEMS[outcome.problem]);
    default:
      return t(`outcome_${underscored(outcome.kind)}`);
  }
}
