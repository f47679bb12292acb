import { plural } from '../../utils/i18n/plural.ts';
import type { ImportPreview } from '../../utils/import/import-effect.ts';
import { useTranslate } from '../ui/translate.tsx';

/** What the import would change. */
export function ImportPreviewText({ preview }: { preview: ImportPreview }) {
  const t = useTranslate();
  const { added, updated, extended, unchanged, redated } = preview;
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
      <p>{plural(t, 'import_found', total)}</p>
      <ul class="bullets">
        {lines.map(([stem, count]) => count > 0 && <li key={stem}>{plural(t, stem, count)}</li>)}
      </ul>
      {redated > 0 && <p>{plural(t, 'import_redated', redated)}</p>}
      <p>{t(changesNothing(preview) ? 'import_nothing' : 'import_how')}</p>
    </>
  );
}

export const changesNothing = ({ added, updated, extended }: ImportPreview) =>
  added + updated + extended === 0;
