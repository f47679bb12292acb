import { useState } from 'preact/hooks';
import { AccessNotice } from '../../components/ui/access-notice.tsx';
import { requestAccess } from '../../utils/browser/host-access.ts';
import { useAccess } from '../shared/use-access.ts';

// nb. Until it is dismissed: those who give access only when they click want to read this once.
const key = 'linkedin-access-dismissed';

/** Says so if there is no access to LinkedIn. */
export function LinkedInAccess() {
  const has = useAccess('linkedIn');
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(key) !== null);
  if (has !== false || isDismissed) return null;
  const dismiss = () => {
    localStorage.setItem(key, '');
    setDismissed(true);
  };
  return <AccessNotice onAllow={() => void requestAccess('linkedIn')} onDismiss={dismiss} />;
}
