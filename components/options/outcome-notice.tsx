import { FailureText } from '../fetching/failure-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { isBad, type KeyProblem, type Outcome } from './options-outcome.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import { type MessageKey, useWords, type Words } from '../ui/translate.tsx';

const PROBLEMS: Record<KeyProblem, MessageKey> = {
  blank: 'problem_blank',
  spaces: 'problem_spaces',
  url: 'problem_url',
  'too-long': 'problem_too_long',
  characters: 'problem_characters',
};

/** What came of it, in words. The polite region is always there, so that what enters is read out. */
export function OutcomeNotice({ id, outcome }: { id: string; outcome?: Outcome | undefined }) {
  const words = useWords();
  return (
    <div id={id} aria-live="polite">
      {outcome && (
        <Notice role={isBad(outcome) ? 'alert' : 'status'}>
          {outcome.kind === 'failed' ? (
            <FailureText failure={outcome.failure} />
          ) : (
            <p>{sentenceOf(outcome, words)}</p>
          )}
        </Notice>
      )}
    </div>
  );
}

function sentenceOf(outcome: Exclude<Outcome, { kind: 'failed' }>, words: Words): string {
  switch (outcome.kind) {
    case 'saved':
      return words('outcome_saved', outcome.lastFour);
    case 'refused':
      return words(PROBLEMS[outcome.problem]);
    default:
      return words(`outcome_${underscored(outcome.kind)}`);
  }
}
