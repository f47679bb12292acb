/** How often a work is done: `atMost` times, but not gone on with after `budgetMs`, from the third on. */
interface Often {
  readonly atMost: number;
  readonly budgetMs: number;
}

/** Does the work over and over, counting from 0, and collects what came of it. */
export async function repeat<Result>(
  { atMost, budgetMs }: Often,
  work: (n: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const until = performance.now() + budgetMs;
  for (let n = 0; n < atMost && (n < 3 || performance.now() < until); n++) {
    results.push(await work(n));
  }
  return results;
}
