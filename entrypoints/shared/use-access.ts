import { useEffect, useState } from 'preact/hooks';
import { type Host, hasAccess, onAccessChange } from '../../utils/browser/host-access.ts';

/** Whether we have access to a host, followed as the user gives and withdraws it. `undefined` until it is known. */
export function useAccess(host: Host): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    const unmounted = new AbortController();
    const read = () =>
      void hasAccess(host).then((has) => {
        if (!unmounted.signal.aborted) setHas(has);
      });
    onAccessChange(read, unmounted.signal);
    read();
    return () => unmounted.abort();
  }, [host]);
  return has;
}
