import type { ComponentChildren } from 'preact';
import { updateNotice } from '../shared/update-notice.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';

/** What the user must know before anything else. nb. Wanted after the first content, which must not wait for it. */
export function useNotices(
  options: StoredOptions | undefined,
  isWanted: boolean,
): ComponentChildren {
  const access = useLoaded(load, isWanted);
  return (
    <>
      {updateNotice(options)}
      {access && <access.LinkedInAccess />}
    </>
  );
}

const load = () => import('./linkedin-access.tsx');
