import { useTranslate } from '../ui/translate.tsx';
import './on-screen-strip.css';

interface OnScreenStripProps {
  /** The name of the person on screen, if the panel shows someone else. */
  name: string | undefined;
  onShow: () => void;
}

/** Says who is on screen while the panel holds another person, and shows them on demand. */
export function OnScreenStrip({ name, onShow }: OnScreenStripProps) {
  const t = useTranslate();
  return (
    <div class="on-screen" role="status">
      {name !== undefined && (
        <p>
          <bdi>{t('panel_on_screen', name)}</bdi>
          <button type="button" class="button small" onClick={onShow}>
            {t('panel_show')}
          </button>
        </p>
      )}
    </div>
  );
}
