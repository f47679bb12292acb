import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** Shown when the tab in front holds no profile and nobody was chosen. */
export function Invitation() {
  const t = useTranslate();
  return (
    <div class="empty">
      <BrandMark size={56} />
      <h2>{t('invitation_title')}</h2>
      <p>{t('invitation_text')}</p>
    </div>
  );
}
