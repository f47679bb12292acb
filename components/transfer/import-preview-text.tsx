import { counted } from '../../utils/i18n/plural.ts';
import { useTranslate } from '../ui/translate.tsx';
import type { ImportPreview } from './import-stage.ts';

/** What a file would change, before it does. */
export function ImportPreviewText({ preview }: { preview: ImportPreview }) {
  const t = useTranslate();
  const { added, newer, enriched, unchanged } = preview;
  const total = added + newer + enriched + unchanged;
  if (total === 0) return <p>{t('import_empty')}</p>;
  const lines = [
    ['import_added', added],
    ['import_updated', newer],
    ['import_extended', enriched],
    ['import_unchanged', unchanged],
  ] as const;
  return (
    <>
      <p>{counted(t, 'import_found', total)}</p>
      <ul class="bullets">
        {lines.map(([stem, count]) => count > 0 && <li key={stem}>{counted(t, stem, count)}</li>)}
      </ul>
      <p>{t(changesNothing(preview) ? 'import_nothing' : 'import_how')}</p>
    </>
  );
}

/** Whether the library would stay as it is. */
export const changesNothing = ({ added, newer, enriched }: ImportPreview) =>
  added + newer + enriched === 0;
