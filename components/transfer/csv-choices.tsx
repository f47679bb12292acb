import { useId } from 'preact/hooks';
import { type CsvColumn, csvColumns } from '../../utils/export/csv-columns.ts';
import type { ExportChoice } from './export-choice.ts';
import { exportLabels } from '../../utils/i18n/export-labels.ts';
import { useWords } from '../ui/translate.tsx';

interface CsvChoicesProps {
  choice: ExportChoice;
  onChoice: (choice: ExportChoice) => void;
}

/** Which columns a CSV has, and whether Excel is to be told that it is UTF-8. */
export function CsvChoices({ choice, onChoice }: CsvChoicesProps) {
  const words = useWords();
  const id = useId();
  const labels = exportLabels(words);
  const { columns, withBom } = choice;
  const areAll = columns.length === csvColumns.length;
  const put = (column: CsvColumn, on: boolean) =>
    onChoice({
      ...choice,
      columns: csvColumns.filter((other) => (other === column ? on : columns.includes(other))),
    });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: nothing can stand beside a fieldset's legend. */}
      <div
        class="columns"
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-none`}
      >
        <h3 id={`${id}-title`}>{words('export_columns')}</h3>
        <button
          type="button"
          class="button-text"
          onClick={() => onChoice({ ...choice, columns: areAll ? [] : csvColumns })}
        >
          {words(areAll ? 'export_columns_none' : 'export_columns_all')}
        </button>
        <div class="column-list">
          {csvColumns.map((column) => (
            <label key={column} class="choice">
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={(event) => put(column, event.currentTarget.checked)}
              />
              {labels[column]}
            </label>
          ))}
        </div>
        <p id={`${id}-none`} class="problem" role="status">
          {columns.length === 0 && words('export_no_column')}
        </p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={withBom}
          onChange={(event) => onChoice({ ...choice, withBom: event.currentTarget.checked })}
        />
        {words('export_bom')}
      </label>
    </>
  );
}
