import type { ImportPreview } from './import-stage.ts';
import { counted } from '../../utils/i18n/plural.ts';
import { useWords } from '../ui/translate.tsx';

/** What a file would change, before it does. */
export function ImportPreviewText({ preview }: { preview: ImportPreview }) {
  const words = useWords();
  const { added, newer, enriched, unchanged } = preview;
  const total = added + newer + enriched + unchanged;
  if (total === 0) return <p>{words('import_empty')}</p>;
  const lines = [
    ['import_added', added],
    ['import_newer', newer],
    ['import_enriched', enriched],
    ['import_unchanged', unchanged],
  ] as const;
  return (
    <>
      <p>{counted(words, 'import_found', total)}</p>
      <ul class="bullets">
        {lines.map(
          ([stem, count]) => count > 0 && <li key={stem}>{counted(words, stem, count)}</li>,
        )}
      </ul>
      <p>{words(changesNothing(preview) ? 'import_nothing' : 'import_how')}</p>
    </>
  );
}

/** Whether the library would stay as it is. */
export const changesNothing = ({ added, newer, enriched }: ImportPreview) =>
  added + newer + enriched === 0;
