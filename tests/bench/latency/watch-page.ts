/** What a watched page has as the global `watched`. All times in ms since it began to load. */
export interface Watched {
  /** When the first rows of its list, and when all of its library, were on screen. */
  readonly opening: Promise<{ readonly firstRowsMs: number; readonly searchableMs: number }>;
  /** Resolves with the time at the end of the next frame: what is in the page now is painted then. */
  painted(): Promise<number>;
  /** Resolves once `isSo` after some change of the page, and that is painted. */
  once(isSo: () => boolean): Promise<number>;
  /** The longest that anything has kept the page from answering since this was asked last, in ms. */
  longestTask(): number;
}

/** Runs in the page, before its own scripts. */
export function watchPage(): void {
  const painted = () =>
    new Promise<number>((resolve) => {
      // nb. A frame's callbacks run before it is drawn; a message posted in one arrives after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const once = (isSo: () => boolean) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver(look);
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['class'],
      });
      function look() {
        if (!isSo()) return;
        observer.disconnect();
        void painted().then(resolve);
      }
    });

  const hasRows = () => document.querySelector('[role=row]') !== null;
  const isWhole = () => hasRows() && document.querySelector('progress') === null;
  const opening = Promise.all([once(hasRows), once(isWhole)]).then(
    ([firstRowsMs, searchableMs]) => ({ firstRowsMs, searchableMs }),
  );

  let longest = 0;
  const tasks = new PerformanceObserver(note);
  function note(list: { getEntries(): PerformanceEntryList }) {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }
  tasks.observe({ type: 'longtask', buffered: true });
  const longestTask = () => {
    note({ getEntries: () => tasks.takeRecords() });
    const since = longest;
    longest = 0;
    return since;
  };
  Object.assign(globalThis, { watched: { opening, painted, once, longestTask } });
}
