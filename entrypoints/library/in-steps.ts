/**
 * Does work step by step, and between steps lets the page answer the user. Calls `done` with the result.
 * Returns a function that stops the work.
 */
export function inSteps<Result>(
  steps: Generator<void, Result, void>,
  done: (result: Result) => void,
): () => void {
  let isStopped = false;
  void (async () => {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return done(step.value);
      await scheduler.yield();
      if (isStopped) return;
    }
  })();
  return () => {
    isStopped = true;
  };
}
