import type { Failure } from '../../utils/failure/failure.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { useTranslate } from '../ui/translate.tsx';
import './failure-text.css';

interface FailureTextProps {
  failure: Failure;
  /** Replaces the remedy if the user has to decide something instead. */
  question?: string | undefined;
}

/** What went wrong, what the user can do about it, and OutX's error message if there is one. */
export function FailureText({ failure, question }: FailureTextProps) {
  const t = useTranslate();
  const code = snakeCase(failure.code);
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
