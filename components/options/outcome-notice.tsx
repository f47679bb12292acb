import type { FailureCode } from '../../utils/failure/failure.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { keyProblemText } from '../../utils/i18n/problem-text.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { isProblem, type Outcome } from './options-outcome.ts';

/** Shows an outcome. nb. The live region is always rendered, so that changes are read out. */
export function OutcomeNotice({ id, outcome }: { id: string; outcome?: Outcome | undefined }) {
  return (
    <div id={id} class="outcomes" aria-live="polite">
      {outcome && <OneOutcome outcome={outcome} />}
      {outcome?.kind === 'saved' && outcome.check && <OneOutcome outcome={outcome.check} />}
    </div>
  );
}

function OneOutcome({ outcome }: { outcome: Outcome }) {
  const t = useTranslate();
  if (outcome.kind === 'failed') {
    const { failure } = outcome;
    return <FaultNotice failure={failure} advice={adviceHere(failure.code, t)} />;
  }
  return (
    <Notice role={isProblem(outcome) ? 'alert' : 'status'}>
      <p>{outcomeText(outcome, t)}</p>
    </Notice>
  );
}

/** The advice for a failure that is fixed on this page: it doesn't point to the page. */
function adviceHere(code: FailureCode, t: Translate): string | undefined {
  switch (code) {
    case 'key-missing':
    case 'key-rejected':
    case 'plan-limit':
    case 'forbidden':
      return t(`options_remedy_${snakeCase(code)}`);
    default:
      return undefined;
  }
}

function outcomeText(outcome: Exclude<Outcome, { kind: 'failed' }>, t: Translate): string {
  switch (outcome.kind) {
    case 'saved':
      return t('outcome_saved', outcome.lastFour);
    case 'refused':
      return keyProblemText(outcome.problem, t);
    default:
      return t(`outcome_${snakeCase(outcome.kind)}`);
  }
}
