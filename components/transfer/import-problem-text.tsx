import type { ImportProblem } from '../../utils/import/import-problem.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import { useWords } from '../ui/translate.tsx';

/** What is wrong with a file, and where. The field's name is the file's own. */
export function ImportProblemText({ problem }: { problem: ImportProblem }) {
  const words = useWords();
  const line = new Intl.NumberFormat(localeOf(words)).format(problem.line);
  return (
    <>
      <p class="failure">{words(`broken_${underscored(problem.code)}`)}</p>
      {!isOfWholeFile(problem) && (
        <p>
          {words(problem.field ? 'import_where_field' : 'import_where', line)}{' '}
          {problem.field && <code dir="ltr">{problem.field}</code>}
        </p>
      )}
    </>
  );
}

/** Where it is wrong to begin with: no line tells more. */
const isOfWholeFile = ({ code }: ImportProblem) =>
  code === 'not-an-export' || code === 'newer-version';
