import { useEffect, useState } from 'preact/hooks';

/** The time in ms since the epoch. Updates every second while something is timed, else every 30 seconds. */
export function useClock(isTiming: boolean): number {
  const [now, setNow] = useState(Date.now);
  const [wasTiming, setWasTiming] = useState(isTiming);
  if (isTiming !== wasTiming) {
    // nb. The last update may be 30 seconds old.
    setWasTiming(isTiming);
    setNow(Date.now());
  }
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), isTiming ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [isTiming]);
  return now;
}
