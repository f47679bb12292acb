import { Copy } from 'lucide-preact';
import { Menu } from '../ui/menu.tsx';
import { useTranslate } from '../ui/translate.tsx';
import '../ui/tool-button.css';
import './copy-menu.css';

/** The formats in which a profile can be copied. */
const copyFormats = ['text', 'markdown', 'link', 'answer'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** How copying ended: the format that was copied, or why none was. */
export type CopyOutcome = CopyFormat | 'refused' | 'missing';

interface CopyMenuProps {
  onCopy: (format: CopyFormat) => void;
  outcome?: CopyOutcome | undefined;
  isAsked?: boolean;
  onAsked?: (() => void) | undefined;
}

/** A button that opens the choice of formats. */
export function CopyMenu({ onCopy, outcome, isAsked = false, onAsked }: CopyMenuProps) {
  const t = useTranslate();
  return (
    <div class="copy-menu">
      <p class="quiet" role="status">
        {outcome && t(`copied_${outcome}`)}
      </p>
      <Menu
        openerClass="tool"
        isAsked={isAsked}
        onAsked={onAsked}
        opener={
          <>
            <Copy size={16} aria-hidden="true" />
            <span class="tool-name">{t('copy')}</span>
          </>
        }
      >
        {(close) => (
          <ul>
            {copyFormats.map((format) => (
              <li key={format}>
                <button
                  type="button"
                  class="menu-item"
                  onClick={() => {
                    close();
                    onCopy(format);
                  }}
                >
                  {t(`copy_${format}`)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Menu>
    </div>
  );
}
