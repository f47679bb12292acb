import { useId } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '../../utils/export/export-formats.ts';
import { useTranslate } from '../ui/translate.tsx';
import './format-choices.css';

interface FormatChoicesProps {
  format: ExportFormat;
  onFormat: (format: ExportFormat) => void;
}

/** The formats of an export, each with a hint on what it is good for. */
export function FormatChoices({ format, onFormat }: FormatChoicesProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <fieldset class="formats">
      <legend>{t('export_format')}</legend>
      {exportFormats.map((option) => (
        <div key={option} class="format">
          <label class="choice">
            <input
              type="radio"
              name={id}
              checked={option === format}
              aria-describedby={`${id}-${option}`}
              onChange={() => onFormat(option)}
            />
            {t(`format_${option}`)}
          </label>
          <p id={`${id}-${option}`} class="quiet">
            {t(`format_hint_${option}`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
