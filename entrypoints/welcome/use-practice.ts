import { useEffect, useState } from 'preact/hooks';
import type { PracticeStage } from '../../components/welcome/practice.tsx';
import type { PracticeActions } from '../../components/welcome/welcome-actions.ts';
import type { Step } from '../../utils/task/stage.ts';

/** The steps of the fetch, and how long each takes, ms. */
const script: readonly (readonly [Step, number])[] = [
  ['creating', 700],
  ['waiting', 1_000],
  ['reading', 1_300],
];

/** Plays a fetch. Nothing is sent or saved. */
export function usePractice(): { stage: PracticeStage; actions: PracticeActions } {
  const [stage, setStage] = useState<PracticeStage>({ kind: 'unfetched' });
  const step = stage.kind === 'active' ? stage.step : undefined;
  useEffect(() => {
    const at = script.findIndex(([name]) => name === step);
    const [, ms] = script[at] ?? [];
    if (ms === undefined) return;
    const [next] = script[at + 1] ?? [];
    const timer = setTimeout(
      () =>
        setStage((before) =>
          next && before.kind === 'active' ? { ...before, step: next } : { kind: 'fetched' },
        ),
      ms,
    );
    return () => clearTimeout(timer);
  }, [step]);
  return {
    stage,
    actions: {
      start: () => setStage({ kind: 'active', step: 'creating', since: Date.now() }),
      reset: () => setStage({ kind: 'unfetched' }),
    },
  };
}
