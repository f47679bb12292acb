/**
 * What a user can tell Calling Card to do about a fetch. One spelling from the button to the
 * transition: the views send it, the message carries it, the engine applies it as an event.
 */
export const fetchCommands = [
  /** Fetch this profile unless it was fetched before; resume a fetch that is on hold. */
  'enrich',
  /** Fetch this profile even if it was fetched before. */
  'refresh',
  /** Try again after a failure; resends a create whose answer was lost. */
  'retry',
  /** Fetch now, although the rate limit would make it wait. */
  'ignoreLimit',
  /** Stop waiting for the result, or dismiss a failure. */
  'cancel',
] as const;

export type FetchCommand = (typeof fetchCommands)[number];

/** Whether an event is a command from the user. */
export const isFetchCommand = (event: { readonly type: string }): boolean =>
  fetchCommands.some((command) => command === event.type);
