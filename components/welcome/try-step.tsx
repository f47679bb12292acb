import { Check } from 'lucide-preact';
import { useTranslate } from '../ui/translate.tsx';
import { Practice, type PracticeStage } from './practice.tsx';
import type { WelcomeActions } from './welcome-actions.ts';

/** The browser, as far as its toolbar differs. */
export type BrowserName = 'chrome' | 'edge' | 'firefox';

export interface TryStepProps {
  practice: PracticeStage;
  browser: BrowserName;
  /** Whether the icon is on the toolbar, if the browser tells. */
  isPinned?: boolean | undefined;
  /** The shortcut that opens the popup; empty if none is set, `undefined` until it is known. */
  shortcut?: string | undefined;
  now: number;
  /** Whether the user can finish the step. */
  canFinish: boolean;
  actions: Pick<WelcomeActions, 'practice' | 'changeShortcut' | 'finish'>;
}

/** A fetch to try, and how to keep the icon in sight or do without it. */
export function TryStep({ practice, browser, isPinned, shortcut, now, ...props }: TryStepProps) {
  const t = useTranslate();
  return (
    <>
      <Practice stage={practice} now={now} actions={props.actions.practice} />
      {/* nb. Not `h3`: the practice profile has headings of the first level, as in the popup. */}
      <h2 class="welcome-minor">{t('pin_title')}</h2>
      {isPinned ? (
        <p class="welcome-check">
          <Check size={16} strokeWidth={3} aria-hidden="true" />
          {t('pin_done')}
        </p>
      ) : (
        <p>{t(`pin_${browser}`)}</p>
      )}
      {shortcut !== undefined && (
        <>
          <h2 class="welcome-minor">{t('welcome_shortcut_title')}</h2>
          <p>{shortcut ? t('welcome_shortcut', shortcut) : t('welcome_shortcut_none')}</p>
          <div class="actions">
            <button type="button" class="button-text" onClick={props.actions.changeShortcut}>
              {t(shortcut ? 'welcome_shortcut_change' : 'welcome_shortcut_set')}
            </button>
          </div>
        </>
      )}
      {props.canFinish && (
        <div class="actions">
          <button type="button" class="button primary" onClick={props.actions.finish}>
            {t('welcome_finish')}
          </button>
        </div>
      )}
    </>
  );
}
