import { type ExportLabels, exportLabelNames } from '../export/export-labels.ts';
import type { Words } from '../../components/ui/translate.tsx';

/** The words of ours in an exported file, in the person's language. */
export function exportLabels(words: Words): ExportLabels {
  const labels = exportLabelNames.map((name) => [name, words(`label_${name}`)]);
  return Object.fromEntries(labels) as ExportLabels;
}
