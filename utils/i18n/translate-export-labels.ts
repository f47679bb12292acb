import { type ExportLabels, exportLabelNames } from '../export/export-labels.ts';
import type { Translate } from './messages.ts';
import { snakeCase } from './snake-case.ts';

/** Returns the labels of an exported file in the user's language. */
export function exportLabels(t: Translate): ExportLabels {
  const labels = exportLabelNames.map((name) => [name, t(`label_${snakeCase(name)}`)]);
  return Object.fromEntries(labels) as ExportLabels;
}
