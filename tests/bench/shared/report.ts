/** Prints a progress message with the time (UTC) to stderr. */
export function logProgress(message: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${message}`);
}
