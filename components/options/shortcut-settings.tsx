import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './shortcut-settings.css';

/** The shortcuts that work everywhere in the browser. */
export interface BrowserShortcuts {
  readonly all: readonly {
    readonly action: 'open' | 'fetch' | 'panel';
    /** As the browser writes them, for example `Alt+Shift+C`. Empty if there are none. */
    readonly keys: string;
  }[];
  /** Whether the keyboard is one of Apple's. */
  readonly isApple: boolean;
}

interface ShortcutSettingsProps extends BrowserShortcuts {
  onChange: () => void;
}

/** The shortcuts that work everywhere in the browser, and the way to where the browser lets the user set them. */
export function ShortcutSettings({ all, isApple, onChange }: ShortcutSettingsProps) {
  const t = useTranslate();
  return (
    <section class="card">
      <h2>{t('library_shortcuts')}</h2>
      <p class="quiet">{t('shortcuts_text')}</p>
      <dl class="browser-shortcuts">
        {all.map(({ action, keys }) => (
          <div key={action}>
            <dt>{t(`shortcut_${action}`)}</dt>
            <dd>
              {keys === '' ? (
                <span class="quiet">{t('shortcut_not_set')}</span>
              ) : (
                <KeyCap keys={keys} isApple={isApple} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button type="button" class="button" onClick={onChange}>
          {t('shortcuts_change')}
        </button>
      </div>
    </section>
  );
}
