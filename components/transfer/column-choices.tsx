import { useId } from 'preact/hooks';
import { type CsvColumn, csvColumns } from '../../utils/export/csv-columns.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import { useTranslate } from '../ui/translate.tsx';
import './column-choices.css';

interface ColumnChoicesProps {
  columns: readonly CsvColumn[];
  onColumns: (columns: readonly CsvColumn[]) => void;
}

/** The columns of a CSV file. */
export function ColumnChoices({ columns, onColumns }: ColumnChoicesProps) {
  const t = useTranslate();
  const id = useId();
  const labels = exportLabels(t);
  const areAllChosen = columns.length === csvColumns.length;
  const setColumn = (column: CsvColumn, on: boolean) =>
    onColumns(csvColumns.filter((other) => (other === column ? on : columns.includes(other))));
  return (
    /* biome-ignore lint/a11y/useSemanticElements: browsers can't lay out a button next to a fieldset's legend. */
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
        onClick={() => onColumns(areAllChosen ? [] : csvColumns)}
      >
        {t(areAllChosen ? 'export_columns_none' : 'export_columns_all')}
      </button>
      <div class="column-list">
        {csvColumns.map((column) => (
          <label key={column} class="choice">
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={(event) => setColumn(column, event.currentTarget.checked)}
            />
            {labels[column]}
          </label>
        ))}
      </div>
      <p id={`${id}-none`} class="problem" role="status">
        {columns.length === 0 && t('export_no_column')}
      </p>
    </div>
  );
}
