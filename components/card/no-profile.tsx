import { useTranslate } from '../ui/translate.tsx';
import { EmptyState } from './empty-state.tsx';

/** Shown if the current tab has no profile and the user hasn't chosen one from the history. */
export function NoProfile() {
  const t = useTranslate();
  return (
    <EmptyState title={t('no_profile_title')}>
      <p>{t('no_profile_text')}</p>
    </EmptyState>
  );
}
