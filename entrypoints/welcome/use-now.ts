import { useEffect, useState } from 'preact/hooks';

/** The time in ms since the epoch: updated each second while something is timed, else every 30 seconds. */
export function useNow(isTiming: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const update = () => setNow(Date.now());
    update();
    const timer = setInterval(update, isTiming ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [isTiming]);
  return now;
}
