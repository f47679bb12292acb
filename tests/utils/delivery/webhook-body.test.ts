import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { webhookBody } from '../../../utils/delivery/webhook-body.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { at } from './destinations.ts';

test('the example in docs/destinations.md is what is sent', () => {
  const [, example = ''] =
    /```json\n([\s\S]*?)```/.exec(readFileSync('docs/destinations.md', 'utf8')) ?? [];
  const role = { title: 'Chief analyst', company: 'Engine Works' };
  const ada = record(
    version(slugOf('ada-lovelace'), at, {
      name: 'Ada Lovelace',
      headline: 'Chief analyst',
      positions: [{ ...role, isCurrent: true }],
    }),
    {
      aliases: [slugOf('ada-king')],
      annotation: {
        starred: true,
        tags: ['engines'],
        note: 'Never sent.',
        data: [{ name: 'Email', value: 'ada@example.com' }],
      },
      lists: ['Berlin'],
    },
  );
  const changes = [{ kind: 'promoted', ...role, formerTitle: 'Analyst' }] as const;
  const body = webhookBody({ eventId: '0f8c2b1e-task', event: 'changed', at, changes }, ada);
  expect(JSON.parse(body)).toEqual(JSON.parse(example));
});

test('a time that no date can have does not stop a delivery', () => {
  const broken = record(version(slugOf('ada'), Number.NaN));
  expect(() => webhookBody({ eventId: '1', event: 'sent', at: 1e300 }, broken)).not.toThrow();
});
