import type { Failure } from '../../utils/failure/failure.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { useTranslate } from './translate.tsx';

/** What happened and what to do, as a sentence each. */
export function FailureText({ failure }: { failure: Failure }) {
  const t = useTranslate();
  const code = snakeCase(failure.code);
  return (
    <p>
      {t(`failure_${code}`)} {t(`remedy_${code}`)}
    </p>
  );
}
