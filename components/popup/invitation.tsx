import { BrandMark } from '../ui/brand-mark.tsx';
import { useWords } from '../ui/translate.tsx';

/** Shown when the tab in front holds no profile and nobody was chosen. */
export function Invitation() {
  const words = useWords();
  return (
    <div class="empty">
      <BrandMark size={56} />
      <h2>{words('invitation_title')}</h2>
      <p>{words('invitation_text')}</p>
    </div>
  );
}
