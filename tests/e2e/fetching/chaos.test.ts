import { expect, inject, test } from 'vitest';
import { problemWith } from '../../chaos/report.ts';
import { rows } from '../../chaos/rows.ts';

/** A row of some kinds. `npm run test:chaos` runs all of them. */
const sample = [
  'worker stopped: profile stored, badge not shown',
  'browser killed: create answered, id not stored',
];

test.each(sample)('nothing is lost and nothing is repeated: %s', async (name) => {
  const row = rows.find(({ fault }) => fault === name);
  if (!row) throw new Error(`There is no row "${name}".`);
  const parts = { chromium: inject('chromium'), extension: inject('extension') };
  expect(problemWith(row, await row.run(parts))).toBeUndefined();
});
