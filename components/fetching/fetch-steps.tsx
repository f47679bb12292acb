import type { Step } from '../../utils/task/stage.ts';
import './fetch-steps.css';

const STEP_COUNT = 3;

const STEP_INDEX: Record<Step, number> = {
  queued: 0,
  creating: 0,
  waiting: 1,
  'long-waiting': 1,
  reading: 2,
};

/** How far a fetch is, drawn. Its text says the same. */
export const FetchSteps = ({ step }: { step: Step }) => (
  <span class="fetch-steps" aria-hidden="true">
    {Array.from({ length: STEP_COUNT }, (_, index) => (
      <span key={index} class={stepClass(index, STEP_INDEX[step])} />
    ))}
  </span>
);

function stepClass(index: number, current: number): string {
  if (index < current) return 'fetch-step is-done';
  return index === current ? 'fetch-step is-current' : 'fetch-step';
}
