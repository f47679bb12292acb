import { setTimeout as delay } from 'node:timers/promises';

/**
 * Reads a value every 50 ms until it is the expected one, and returns it. `what` describes the
 * expectation for the error that is thrown after `timeoutMs`.
 */
export async function waitFor<Value>(
  what: string,
  read: () => Value | Promise<Value>,
  isExpected: (value: Value) => boolean,
  timeoutMs = 60_000,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isExpected(value)) return value;
    if (Date.now() > end) {
      throw new Error(
        `${what}: not within ${timeoutMs / 1000} s; last value: ${JSON.stringify(value)}`,
      );
    }
    await delay(50);
  }
}

/** Retries an operation that may fail at first, such as while a browser starts. */
export async function retryUntilSuccess<Result>(
  what: string,
  run: () => Promise<Result>,
  timeoutMs = 60_000,
): Promise<Result> {
  const { result } = await waitFor<{ result?: Result; error?: string }>(
    what,
    () =>
      run().then(
        (result) => ({ result }),
        (error) => ({ error: String(error) }),
      ),
    ({ error }) => error === undefined,
    timeoutMs,
  );
  return result as Result;
}
