import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type FaultRuleInput, faultRuleSchema } from '../../sandbox/faults/fault-rule.ts';
import { reservedSlugs } from '../../sandbox/faults/reserved-slugs.ts';
import { useSandbox } from './client.ts';

const sandbox = useSandbox();
const readme = readFileSync(new URL('../../sandbox/README.md', import.meta.url), 'utf8');
const VARIANT = /-on-(create|poll)$/;

function matches(pattern: RegExp): string[] {
  return [...readme.matchAll(pattern)].map(([whole, part]) => part ?? whole);
}

test('the README lists exactly the reserved slugs, each with its call and outcome', () => {
  const slugs = new Set(reservedSlugs.map(({ slug }) => slug));
  const rows = reservedSlugs
    .filter(({ slug }) => !VARIANT.test(slug))
    .map(({ slug, outcome, rule }) => {
      const single = rule.at === 'create' ? 'the task' : 'the poll';
      const affected = slugs.has(`${slug}-on-poll`) ? 'either call' : single;
      return `| \`${slug}\` | ${affected} | ${outcome} |`;
    });
  const listed = matches(/^\| `fault-.*$/gm).map((row) => row.replaceAll(/ +/g, ' '));
  expect(listed).toEqual(rows);
});

test('every kind of fault has a reserved slug', () => {
  const reserved = new Set(reservedSlugs.map(({ rule }) => rule.kind));
  const kinds = faultRuleSchema.options.flatMap(({ shape: { kind } }) =>
    kind instanceof z.ZodEnum ? kind.options : [...kind.values],
  );
  expect([...reserved].sort()).toEqual([...kinds].sort());
});

test('every control action in the README exists', async () => {
  for (const path of matches(/`POST (\/__sandbox\/[\w-]+)`/g)) {
    const response = await sandbox.post(path, { unknown: true });
    expect([path, response.status]).toEqual([path, 400]);
  }
  expect(matches(/`POST (\/__sandbox\/[\w-]+)`/g)).toHaveLength(11);
  expect((await sandbox.call('/__sandbox/requests')).status).toBe(200);
});

test('a reserved slug affects the call that its name says', async () => {
  expect((await sandbox.create('fault-500')).status).toBe(500);
  expect((await sandbox.create('fault-500-on-create')).status).toBe(500);
  const id = await sandbox.createEnded('fault-500-on-poll');
  expect((await sandbox.poll(id)).status).toBe(500);
});

test('an added fault takes precedence over a reserved slug', async () => {
  const rule: FaultRuleInput = { at: 'create', slug: 'fault-500', kind: '402', times: 1 };
  sandbox.control.fault(rule);
  expect((await sandbox.create('fault-500')).status).toBe(402);
  expect((await sandbox.create('fault-500')).status).toBe(500);
});
