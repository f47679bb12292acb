import { useTranslate } from '../ui/translate.tsx';
import './delivery-lines.css';

/** Which colleague has fetched a profile: `by` is a user name. When, is said beside the profile's link. */
export function FetchedBy({ by }: { by: string }) {
  const t = useTranslate();
  return <p class="quiet fetched-by">{t('fetched_by', by)}</p>;
}
