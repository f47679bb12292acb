import { localeOf } from '../../utils/i18n/locale.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import type { ImportProblem } from '../../utils/import/import-problem.ts';
import { useTranslate } from '../ui/translate.tsx';

/** What is wrong with a file, and where. The field's name is the file's own. */
export function ImportProblemText({ problem }: { problem: ImportProblem }) {
  const t = useTranslate();
  const line = new Intl.NumberFormat(localeOf(t)).format(problem.line);
  return (
    <>
      <p class="failure">{t(`file_error_${underscored(problem.code)}`)}</p>
      {!isOfWholeFile(problem) && (
        <p>
          {t(problem.field ? 'import_where_field' : 'import_where', line)}{' '}
          {problem.field && <code dir="ltr">{problem.field}</code>}
        </p>
      )}
    </>
  );
}

/** Where it is wrong to begin with: no line tells more. */
const isOfWholeFile = ({ code }: ImportProblem) =>
  code === 'not-an-export' || code === 'newer-version';
