import { isAboutKey, type Stage } from '../../utils/task/stage.ts';
import { FailureText } from './failure-text.tsx';
import { localeOf } from '../../utils/i18n/locale.ts';
import { Notice } from '../ui/notice.tsx';
import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { useWords, type Words } from '../ui/translate.tsx';

type FailedStage = Extract<Stage, { kind: 'held' | 'troubled' | 'unknown' | 'failed' }>;

interface FailureNoticeProps {
  stage: FailedStage;
  now: number;
  onOpenOptions: () => void;
  onTryAgain: () => void;
  onCancel: () => void;
}

/** What went wrong, what helps, and whether the fetch goes on by itself. */
export function FailureNotice({ stage, now, ...on }: FailureNoticeProps) {
  const words = useWords();
  const outlook = outlookOf(stage, now, words);
  return (
    <Notice
      role="alert"
      title={words(`${stage.kind}_title`)}
      actions={<Actions stage={stage} {...on} />}
    >
      <FailureText
        failure={stage.failure}
        question={stage.kind === 'unknown' ? words('unknown_question') : undefined}
      />
      {outlook && <p>{outlook}</p>}
    </Notice>
  );
}

function Actions({ stage, onOpenOptions, onTryAgain, onCancel }: Omit<FailureNoticeProps, 'now'>) {
  const words = useWords();
  const aboutKey = isAboutKey(stage);
  const mayTry = stage.kind !== 'held' || stage.failure.code !== 'rate-limited';
  return (
    <>
      {aboutKey && (
        <button type="button" class="button primary" onClick={onOpenOptions}>
          {words('open_options')}
        </button>
      )}
      {mayTry && (
        <button type="button" class={aboutKey ? 'button' : 'button primary'} onClick={onTryAgain}>
          {words('try_again')}
        </button>
      )}
      <button type="button" class="button" onClick={onCancel}>
        {words(stage.kind === 'failed' ? 'dismiss' : 'cancel')}
      </button>
    </>
  );
}

function outlookOf(stage: FailedStage, now: number, words: Words): string | undefined {
  if (stage.kind === 'troubled') return words('keeps_asking');
  if (stage.kind !== 'held') return undefined;
  if (stage.until === undefined) return words('goes_on_settled');
  const locale = localeOf(words);
  const { until } = stage;
  return words('try_time', clockTime(until, now, locale), relativeTime(until, now, locale));
}
