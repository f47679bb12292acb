import { useTranslate } from '../ui/translate.tsx';
import { EmptyState } from './empty-state.tsx';

/** Shown when the tab in front holds no profile and nobody was chosen. */
export function Invitation() {
  const t = useTranslate();
  return (
    <EmptyState title={t('invitation_title')}>
      <p>{t('invitation_text')}</p>
    </EmptyState>
  );
}
