import type { ColumnChoice, ListTable } from '../../utils/import/list-table.ts';
import { maxDataFields } from '../../utils/profile/data-field.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './column-choices.css';
import './list-columns.css';

interface ListColumnsProps {
  table: ListTable;
  onChoice: (choice: ColumnChoice) => void;
}

/** What to read from a table: the column with the addresses, and the columns to keep. */
export function ListColumns({ table: { names, choice }, onChoice }: ListColumnsProps) {
  const t = useTranslate();
  const { address, data } = choice;
  const others = names.flatMap((name, column) => (name === '' || column === address ? [] : column));
  const keep = (column: number, isKept: boolean) =>
    onChoice({
      address,
      data: others.filter((other) => (other === column ? isKept : data.includes(other))),
    });
  return (
    <>
      <ChoiceField
        label={t('list_address_column')}
        choices={names.map((name, column) => [
          String(column),
          name || t('list_unnamed_column', String(column + 1)),
        ])}
        chosen={String(address)}
        onChoose={(column) => {
          const chosen = Number(column);
          onChoice({ address: chosen, data: data.filter((each) => each !== chosen) });
        }}
      />
      {others.length > 0 && (
        <fieldset class="list-columns">
          <legend>{t('list_kept_columns')}</legend>
          <div class="column-list">
            {others.map((column) => {
              const isKept = data.includes(column);
              return (
                <label key={column} class="choice">
                  <input
                    type="checkbox"
                    checked={isKept}
                    disabled={!isKept && data.length >= maxDataFields}
                    onChange={(event) => keep(column, event.currentTarget.checked)}
                  />
                  <bdi title={names[column]}>{names[column]}</bdi>
                </label>
              );
            })}
          </div>
        </fieldset>
      )}
    </>
  );
}
