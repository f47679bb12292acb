import { type ExportLabels, exportLabelNames } from '../../../utils/export/export-labels.ts';

/** Each label is its own name: `Name`, `Present`. */
export const labels = Object.fromEntries(
  exportLabelNames.map((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]),
) as ExportLabels;
