import type { Failure } from '../../utils/failure/failure.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import { useTranslate } from '../ui/translate.tsx';
import './failure-text.css';

interface FailureTextProps {
  failure: Failure;
  /** Stands in for the remedy where the person is asked something else. */
  question?: string | undefined;
}

/** A failure's sentence, its remedy, and OutX's own words where there are any. */
export function FailureText({ failure, question }: FailureTextProps) {
  const t = useTranslate();
  const code = underscored(failure.code);
  return (
    <>
      <p class="failure">{t(`failure_${code}`)}</p>
      <p>{question ?? t(`remedy_${code}`)}</p>
      {failure.reason && (
        <figure class="failure-reason">
          <figcaption>{t('reason_label')}</figcaption>
          <blockquote dir="auto">{failure.reason}</blockquote>
        </figure>
      )}
    </>
  );
}
