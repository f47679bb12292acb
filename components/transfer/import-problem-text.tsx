import { localeOf } from '../../utils/i18n/locale.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { ImportProblem } from '../../utils/import/import-problem.ts';
import { useTranslate } from '../ui/translate.tsx';

/** What is wrong with a file, and where. nb. The field's name comes from the file: show it as text. */
export function ImportProblemText({ problem }: { problem: ImportProblem }) {
  const t = useTranslate();
  const line = new Intl.NumberFormat(localeOf(t)).format(problem.line);
  return (
    <>
      <p class="failure">{t(`file_error_${snakeCase(problem.code)}`)}</p>
      {!isAboutWholeFile(problem) && (
        <p>
          {t(problem.field ? 'file_error_line_field' : 'file_error_line', line)}{' '}
          {problem.field && <code dir="ltr">{problem.field}</code>}
        </p>
      )}
    </>
  );
}

/** Whether the problem is the file itself, so that a line number wouldn't help. */
const isAboutWholeFile = ({ code }: ImportProblem) =>
  code === 'not-an-export' || code === 'newer-version';
