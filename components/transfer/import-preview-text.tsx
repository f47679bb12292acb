import { counted } from '../../utils/i18n/plural.ts';
import type { ImportPreview } from '../../utils/import/import-effect.ts';
import { useTranslate } from '../ui/translate.tsx';

/** What a file would change, before it does. */
export function ImportPreviewText({ preview }: { preview: ImportPreview }) {
  const t = useTranslate();
  const { added, updated, extended, unchanged } = preview;
  const total = added + updated + extended + unchanged;
  if (total === 0) return <p>{t('import_empty')}</p>;
  const lines = [
    ['import_added', added],
    ['import_updated', updated],
    ['import_extended', extended],
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
export const changesNothing = ({ added, updated, extended }: ImportPreview) =>
  added + updated + extended === 0;
