import { type CsvSeparator, csvSeparators } from '../../utils/export/csv-separator.ts';
import type { CsvOptions } from '../../utils/export/csv-writer.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { HintedChoice } from './hinted-choice.tsx';
import { PresetField, presetName } from './preset-field.tsx';
import './format-options.css';

interface CsvChoicesProps {
  /** The number of people to export. */
  count: number;
  csv: CsvOptions;
  onCsv: (csv: CsvOptions) => void;
}

/** What a CSV file is for, its columns, and how its cells are written. */
export function CsvChoices({ count, csv, onCsv }: CsvChoicesProps) {
  const t = useTranslate();
  const { preset } = csv;
  const escapeAdvice =
    preset === undefined
      ? t('export_escape_off')
      : t('export_escape_off_for', presetName(t, preset));
  return (
    <div class="format-options">
      <PresetField count={count} csv={csv} onCsv={onCsv} />
      {preset === undefined && (
        <ColumnChoices columns={csv.columns} onColumns={(columns) => onCsv({ ...csv, columns })} />
      )}
      <ChoiceField
        label={t('export_separator')}
        hint={t('export_separator_hint')}
        choices={csvSeparators.map((value) => [value, t(separatorNames[value])])}
        chosen={csv.separator}
        onChoose={(separator = csv.separator) => onCsv({ ...csv, separator })}
      />
      <HintedChoice
        label={t('export_escape')}
        hint={
          csv.escapesFormulas
            ? `${t('export_escape_hint')} ${escapeAdvice}`
            : t('export_escape_risk')
        }
        checked={csv.escapesFormulas}
        onChecked={(escapesFormulas) => onCsv({ ...csv, escapesFormulas })}
      />
      <HintedChoice
        label={t('export_bom')}
        checked={csv.withBom}
        onChecked={(withBom) => onCsv({ ...csv, withBom })}
      />
    </div>
  );
}

const separatorNames = {
  ',': 'export_separator_comma',
  ';': 'export_separator_semicolon',
} as const satisfies Record<CsvSeparator, string>;
