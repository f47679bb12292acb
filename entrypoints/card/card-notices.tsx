import { useState } from 'preact/hooks';
import { FaultNotice } from '../../components/fetching/fault-notice.tsx';
import { AccessNotice } from '../../components/ui/access-notice.tsx';
import { requestAccess } from '../../utils/browser/host-access.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { updateNotice } from '../shared/update-notice.tsx';
import { useAccess } from '../shared/use-access.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';

// nb. Until it is dismissed: those who give access only when they click want to read this once.
const key = 'linkedin-access-dismissed';

export interface CardNoticesProps {
  options: StoredOptions | undefined;
  /** A failure of the page itself, for example when reading the store. */
  failure: Failure | undefined;
}

/** What the user must know before anything else. */
export function CardNotices({ options, failure }: CardNoticesProps) {
  return (
    <>
      {updateNotice(options)}
      <LinkedInAccess />
      {failure && <FaultNotice failure={failure} />}
    </>
  );
}

/** Says so if there is no access to LinkedIn. */
function LinkedInAccess() {
  const has = useAccess('linkedIn');
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(key) !== null);
  if (has !== false || isDismissed) return null;
  const dismiss = () => {
    localStorage.setItem(key, '');
    setDismissed(true);
  };
  return <AccessNotice onAllow={() => void requestAccess('linkedIn')} onDismiss={dismiss} />;
}
