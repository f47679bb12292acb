// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { type ComponentChildren, h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { TranslateProvider } from '../../../components/ui/translate.tsx';
import { useEdits } from '../../../entrypoints/shared/use-edits.ts';
import { t } from '../../components/translate.ts';

afterEach(cleanup);

const wrapper = ({ children }: { children: ComponentChildren }) =>
  h(TranslateProvider, { value: t }, children);

test('a long edit can be cancelled after any step, and what it did be undone', async () => {
  const { result } = renderHook(() => useEdits(async (step) => (await step()).ok), { wrapper });
  const taken: string[] = [];
  const gates = ['one', 'two', 'three'].map(() => Promise.withResolvers<void>());
  const steps = ['one', 'two', 'three'].map((name, at) => async () => {
    await gates[at]?.promise;
    taken.push(name);
    return { ok: true } as const;
  });
  const undo = ['undo one', 'undo two', 'undo three'].map((name) => async () => {
    taken.push(name);
    return { ok: true } as const;
  });
  let ended: Promise<void> | undefined;
  await act(() => {
    ended = result.current.edit({ steps, undo, text: '3 people starred.' });
  });
  expect(result.current.progress?.share).toBe(0);
  await act(async () => gates[0]?.resolve());
  await expect.poll(() => result.current.progress?.share).toBeCloseTo(1 / 3);
  await act(() => result.current.progress?.onCancel?.());
  await act(async () => {
    gates[1]?.resolve();
    await ended;
  });
  expect(taken).toEqual(['one', 'two']);
  expect(result.current.progress).toBeUndefined();
  expect(result.current.last?.text).toBe('Stopped before the end. Some people are changed.');
  await act(async () => result.current.last?.onUndo?.());
  expect(taken).toEqual(['one', 'two', 'undo one', 'undo two']);
});
