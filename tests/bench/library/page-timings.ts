/** The global `pageTimings` of a measured page. All times are in ms since it began to load. */
export interface PageTimings {
  /** When the list's first rows, and when the whole library, were painted. */
  readonly opening: Promise<{ readonly firstRowsMs: number; readonly searchableMs: number }>;
  /** Resolves at the end of the next frame: by then the page's current content is painted. */
  painted(): Promise<number>;
  /** Resolves once a change of the page makes the condition true and is painted. */
  paintedWhen(isTrue: () => boolean): Promise<number>;
  /** Resolves once nothing on the page is still being searched. */
  settled(): Promise<number>;
  /** The duration of the longest task since the last call, in ms. */
  longestTask(): number;
}

/** Runs in the page before its own scripts. */
export function recordPageTimings(): void {
  const painted = () =>
    new Promise<number>((resolve) => {
      // nb. A frame's callbacks run before it is painted; a message posted in one arrives after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const paintedWhen = (isTrue: () => boolean) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver(check);
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['class', 'aria-busy'],
      });
      function check() {
        if (!isTrue()) return;
        observer.disconnect();
        void painted().then(resolve);
      }
    });

  const isSettled = () => document.querySelector('[aria-busy=true]') === null;
  const settled = () => (isSettled() ? painted() : paintedWhen(isSettled));

  const hasRows = () => document.querySelector('[role=row]') !== null;
  const isLoaded = () => hasRows() && document.querySelector('progress') === null;
  const opening = Promise.all([paintedWhen(hasRows), paintedWhen(isLoaded)]).then(
    ([firstRowsMs, searchableMs]) => ({ firstRowsMs, searchableMs }),
  );

  let longest = 0;
  const observer = new PerformanceObserver(record);
  function record(list: { getEntries(): PerformanceEntryList }) {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }
  observer.observe({ type: 'longtask', buffered: true });
  const longestTask = () => {
    record({ getEntries: () => observer.takeRecords() });
    const sinceLastCall = longest;
    longest = 0;
    return sinceLastCall;
  };
  Object.assign(globalThis, {
    pageTimings: { opening, painted, paintedWhen, settled, longestTask },
  });
}
