/**
 * Does work step by step, and between steps lets the page answer the user and draw. Calls `done` with the
 * result. Returns a function that stops the work.
 *
 * nb. In the background: otherwise, browsers prefer the next step to drawing, for up to 100 ms.
 */
export function inSteps<Result>(
  steps: Generator<void, Result, void>,
  done: (result: Result) => void,
): () => void {
  let isStopped = false;
  const work = async () => {
    while (!isStopped) {
      const step = steps.next();
      if (step.done) return done(step.value);
      await scheduler.yield();
    }
  };
  void scheduler.postTask(work, { priority: 'background' });
  return () => {
    isStopped = true;
  };
}
