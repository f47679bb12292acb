import { expect, test } from 'vitest';
import {
  backupPath,
  exportFileName,
  newsFileName,
} from '../../../utils/export/export-file-name.ts';

test.each([
  ['csv', 1204, { year: 2026, month: 11, day: 23 }, 'calling-card-2026-11-23-1204-profiles.csv'],
  ['json', 1, { year: 2026, month: 1, day: 2 }, 'calling-card-2026-01-02-1-profile.json'],
  ['ndjson', 0, { year: 2026, month: 1, day: 2 }, 'calling-card-2026-01-02-0-profiles.ndjson'],
  ['vcf', 100_000, { year: 2026, month: 1, day: 2 }, 'calling-card-2026-01-02-100000-profiles.vcf'],
  ['md', 2, { year: 2026, month: 1, day: 2 }, 'calling-card-2026-01-02-2-profiles.md'],
] as const)('a .%s file of %d profiles on %j is named %s', (extension, count, day, name) => {
  expect(exportFileName(extension, count, day)).toBe(name);
});

test('a file of news has the day in its name', () => {
  expect(newsFileName({ year: 2026, month: 1, day: 2 })).toBe('calling-card-2026-01-02-news.csv');
});

test('a backup has the day in its name, and a folder of its own', () => {
  expect(backupPath({ year: 2026, month: 1, day: 2 })).toBe(
    'Calling Card/calling-card-backup-2026-01-02.json',
  );
});
