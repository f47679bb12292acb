import { useId } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '../../utils/export/export-formats.ts';
import { useTranslate } from '../ui/translate.tsx';
import './format-choices.css';

interface FormatChoicesProps {
  format: ExportFormat;
  onFormat: (format: ExportFormat) => void;
}

/** The formats of an export, each with what it is good for. */
export function FormatChoices({ format, onFormat }: FormatChoicesProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <fieldset class="formats">
      <legend>{t('export_format')}</legend>
      {exportFormats.map((other) => (
        <div key={other} class="format">
          <label class="choice">
            <input
              type="radio"
              name={id}
              checked={other === format}
              aria-describedby={`${id}-${other}`}
              onChange={() => onFormat(other)}
            />
            {t(`format_${other}`)}
          </label>
          <p id={`${id}-${other}`} class="quiet">
            {t(`use_${other}`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
