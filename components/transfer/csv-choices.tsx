import { useId } from 'preact/hooks';
import { type CsvColumn, csvColumns } from '../../utils/export/csv-columns.ts';
import { exportLabels } from '../../utils/i18n/export-labels.ts';
import { useTranslate } from '../ui/translate.tsx';
import type { ExportChoice } from './export-choice.ts';
import './csv-choices.css';

interface CsvChoicesProps {
  choice: ExportChoice;
  onChoice: (choice: ExportChoice) => void;
}

/** Which columns a CSV has, and whether Excel is to be told that it is UTF-8. */
export function CsvChoices({ choice, onChoice }: CsvChoicesProps) {
  const t = useTranslate();
  const id = useId();
  const labels = exportLabels(t);
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
        <h3 id={`${id}-title`}>{t('export_columns')}</h3>
        <button
          type="button"
          class="button-text"
          onClick={() => onChoice({ ...choice, columns: areAll ? [] : csvColumns })}
        >
          {t(areAll ? 'export_columns_none' : 'export_columns_all')}
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
          {columns.length === 0 && t('export_no_column')}
        </p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={withBom}
          onChange={(event) => onChoice({ ...choice, withBom: event.currentTarget.checked })}
        />
        {t('export_bom')}
      </label>
    </>
  );
}
