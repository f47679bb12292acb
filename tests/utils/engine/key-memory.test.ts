import { expect, test } from 'vitest';
import { createKeyMemory } from '../../../utils/engine/key-memory.ts';

const rejected = { kind: 'failed', failure: { code: 'key-rejected', at: 0 } } as const;
const serviceFault = { kind: 'failed', failure: { code: 'service-fault', at: 0 } } as const;
const pending = { kind: 'pending', pickedUp: false } as const;

test('a key counts as rejected until OutX accepts it again', () => {
  const keys = createKeyMemory();
  keys.noteAnswer('outx_1', keys.saved(), rejected);
  expect([keys.isRejected('outx_1'), keys.isRejected('outx_2')]).toEqual([true, false]);
  keys.noteAnswer('outx_2', keys.saved(), pending);
  expect(keys.isRejected('outx_1')).toBe(true);
  keys.noteAnswer('outx_1', keys.saved(), pending);
  expect(keys.isRejected('outx_1')).toBe(false);
});

test('a server error does not reject a key', () => {
  const keys = createKeyMemory();
  keys.noteAnswer('outx_1', keys.saved(), serviceFault);
  expect(keys.isRejected('outx_1')).toBe(false);
});

test('a key that is saved again is not rejected by answers to earlier calls', () => {
  const keys = createKeyMemory();
  const before = keys.saved();
  keys.noteAnswer('outx_1', before, rejected);
  keys.noteSaved();
  expect(keys.isRejected('outx_1')).toBe(false);
  keys.noteAnswer('outx_1', before, rejected);
  expect(keys.isRejected('outx_1')).toBe(false);
});
