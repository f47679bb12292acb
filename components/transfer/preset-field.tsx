import { type CsvPreset, csvPresetNames, csvPresets } from '../../utils/export/csv-presets.ts';
import { csvSeparatorFor } from '../../utils/export/csv-separator.ts';
import type { CsvOptions } from '../../utils/export/csv-writer.ts';
import { browserLocale, localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useTranslate } from '../ui/translate.tsx';

interface PresetFieldProps {
  /** The number of people to export. */
  count: number;
  csv: CsvOptions;
  onCsv: (csv: CsvOptions) => void;
}

/** The program that a CSV is for. */
export function PresetField({ count, csv, onCsv }: PresetFieldProps) {
  const t = useTranslate();
  const { preset } = csv;
  const nameOf = (name: CsvPreset) => presetName(t, name);
  const maxRows = preset && csvPresets[preset].maxRows;
  const number = new Intl.NumberFormat(localeOf(t));
  return (
    <>
      <ChoiceField
        label={t('export_preset')}
        hint={preset && t('export_preset_columns', nameOf(preset))}
        noneLabel={t('export_preset_none')}
        choices={csvPresetNames.map((name) => [name, nameOf(name)])}
        chosen={preset}
        onChoose={(name) => onCsv(csvFor(name, csv))}
      />
      <p class="problem" role="status">
        {preset !== undefined &&
          maxRows !== undefined &&
          count > maxRows &&
          t('export_too_many_rows', nameOf(preset), number.format(maxRows))}
      </p>
    </>
  );
}

/** The name of a program. */
export const presetName = (t: Translate, preset: CsvPreset): string =>
  t(`export_preset_${snakeCase(preset)}`);

/**
 * The usual options for a program: they expect commas. Formulas are made harmless unless the user turns that
 * off for this program: a CSV is often opened in a spreadsheet first, to add email addresses.
 */
const csvFor = (preset: CsvPreset | undefined, csv: CsvOptions): CsvOptions => ({
  ...csv,
  preset,
  separator: preset === undefined ? csvSeparatorFor(browserLocale()) : ',',
  escapesFormulas: true,
});
