import { useEffect, useState } from 'preact/hooks';

/**
 * What `load` resolves with, once it is wanted. nb. Code that the first screenful doesn't need is loaded
 * this way, so that the page opens faster. `load` must be the same at each render.
 */
export function useLoaded<Code>(load: () => Promise<Code>, isWanted: boolean): Code | undefined {
  const [code, setCode] = useState<{ readonly loaded: Code }>();
  useEffect(() => {
    if (isWanted) void load().then((loaded) => setCode({ loaded }));
  }, [load, isWanted]);
  return code?.loaded;
}
