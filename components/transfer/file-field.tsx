import { FileUp } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './file-field.css';

interface FileFieldProps {
  onFile: (file: File) => void;
}

/** A file to be chosen, or dropped upon it. */
export function FileField({ onFile }: FileFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a target for the mouse; the field is for all.
    <div
      class={isOver ? 'file-field is-over' : 'file-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <FileUp size={22} aria-hidden="true" />
      <label for={id}>{t('import_file')}</label>
      <input
        id={id}
        type="file"
        // nb. No `accept`: what a system takes a .ndjson file for differs, and it would grey it out.
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again once it is mended.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <p class="quiet">{t('import_drop')}</p>
    </div>
  );
}
