import { FileUp } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './file-field.css';

interface FileFieldProps {
  onFile: (file: File) => void;
}

/** Lets the user choose a file or drop one. */
export function FileField({ onFile }: FileFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [isDraggedOver, setDraggedOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the file input is for everyone.
    <div
      class={isDraggedOver ? 'file-field is-over' : 'file-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setDraggedOver(true);
      }}
      onDragLeave={() => setDraggedOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDraggedOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <FileUp size={22} aria-hidden="true" />
      <label for={id}>{t('import_file')}</label>
      <input
        id={id}
        type="file"
        // nb. No `accept`: systems disagree on the type of .ndjson files and would disable them.
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Allows choosing the same file again after it was corrected.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <p class="quiet">{t('import_drop')}</p>
    </div>
  );
}
