/** At most `atMost` times. Stops early after `budgetMs`, but never before the third time. */
interface Limits {
  readonly atMost: number;
  readonly budgetMs: number;
}

/** Repeats the work, with `n` counting from 0, and returns all results. */
export async function repeat<Result>(
  { atMost, budgetMs }: Limits,
  work: (n: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const end = performance.now() + budgetMs;
  for (let n = 0; n < atMost && (n < 3 || performance.now() < end); n++) {
    results.push(await work(n));
  }
  return results;
}
