import { expect, test } from 'vitest';
import { createKeyMemory } from '../../../utils/engine/key-memory.ts';

const rejected = { kind: 'failed', failure: { code: 'key-rejected', at: 7 } } as const;
const serviceFault = { kind: 'failed', failure: { code: 'service-fault', at: 0 } } as const;
const pending = { kind: 'pending', pickedUp: false } as const;

test('a key counts as rejected until OutX accepts it again', () => {
  const keys = createKeyMemory();
  keys.noteAnswer('outx_1', keys.saved(), rejected);
  expect([keys.rejectedAt('outx_1'), keys.rejectedAt('outx_2')]).toEqual([7, undefined]);
  keys.noteAnswer('outx_2', keys.saved(), pending);
  expect(keys.rejectedAt('outx_1')).toBe(7);
  keys.noteAnswer('outx_1', keys.saved(), pending);
  expect(keys.rejectedAt('outx_1')).toBeUndefined();
});

test('a server error does not reject a key', () => {
  const keys = createKeyMemory();
  keys.noteAnswer('outx_1', keys.saved(), serviceFault);
  expect(keys.rejectedAt('outx_1')).toBeUndefined();
});

test('a key that is saved again is not rejected by answers to earlier calls', () => {
  const keys = createKeyMemory();
  const before = keys.saved();
  keys.noteAnswer('outx_1', before, rejected);
  keys.noteSaved();
  expect(keys.rejectedAt('outx_1')).toBeUndefined();
  keys.noteAnswer('outx_1', before, rejected);
  expect(keys.rejectedAt('outx_1')).toBeUndefined();
});
