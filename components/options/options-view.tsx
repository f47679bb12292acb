import type { ComponentChildren } from 'preact';
import type { Language } from '../../utils/i18n/languages.ts';
import type { WorkingHours } from '../../utils/queue/working-hours.ts';
import type { LimitUsage, RateLimits } from '../../utils/rate-limit/limits.ts';
import type { Activity } from '../../utils/task/activity.ts';
import type { LockAfterMinutes, LockState } from '../../utils/task/key-lock.ts';
import { AccessNotice } from '../ui/access-notice.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { LibraryLink } from '../ui/library-link.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { UpdateNotice } from '../ui/update-notice.tsx';
import { ActivityLog } from './activity-log.tsx';
import { type BackupFacts, BackupSettings } from './backup-settings.tsx';
import { DataSettings, type StoredData } from './data-settings.tsx';
import { FetchingSettings } from './fetching-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { LanguageSettings } from './language-settings.tsx';
import { LimitSettings } from './limit-settings.tsx';
import { NewsSettings } from './news-settings.tsx';
import type { OptionsActions } from './options-actions.ts';
import { isAboutActivity, type Outcome } from './options-outcome.ts';
import { QueueSettings, type WarmUp } from './queue-settings.tsx';
import { type BrowserShortcuts, ShortcutSettings } from './shortcut-settings.tsx';
import './options-view.css';

export interface OptionsViewProps {
  /** The only part of the saved key that a page may know. */
  savedKey?: { readonly lastFour: string } | undefined;
  /** The lock over the saved key, once it is read. */
  lock?: LockState | undefined;
  lockAfter?: LockAfterMinutes | undefined;
  fetchOnOpen: boolean;
  fetchBeside?: boolean | undefined;
  notifyOfNews?: boolean | undefined;
  /** Whether the browser or the user has refused the permission to show notifications. */
  areNotificationsRefused?: boolean | undefined;
  /** Whether some of the stored settings can't be read. */
  areDamaged?: boolean | undefined;
  /** Whether there is no access to LinkedIn. */
  lacksLinkedIn?: boolean | undefined;
  /** Whether an update has changed what is sent, and the user hasn't read about it. */
  hasNewDisclosures?: boolean | undefined;
  usage?: LimitUsage | undefined;
  limits?: RateLimits | undefined;
  workingHours?: WorkingHours | undefined;
  warmUp?: WarmUp | undefined;
  /** Absent if it is the browser's. */
  language?: Language | undefined;
  /** Newest first. */
  activity?: readonly Activity[] | undefined;
  /** The section of the destinations. */
  destinations?: ComponentChildren;
  /** Whether an action is running. Meanwhile, the key's buttons do nothing. */
  busy: boolean;
  outcome?: Outcome | undefined;
  /** The address of the library page. */
  libraryAddress?: string | undefined;
  /** Once they are read. */
  shortcuts?: BrowserShortcuts | undefined;
  /** What the library holds, once it is read. */
  data?: StoredData | undefined;
  /** How it is backed up, once that is read. */
  backup?: (BackupFacts & { readonly now: number }) | undefined;
  /** The section of the team's library. */
  team?: ComponentChildren;
  actions: OptionsActions;
}

/** The whole options page. */
export function OptionsView(props: OptionsViewProps) {
  const t = useTranslate();
  const { usage, limits, activity, outcome, actions } = props;
  return (
    <main class="options">
      <header class="options-header">
        <BrandMark size={40} />
        <div>
          <p class="quiet">{t('extension_name')}</p>
          <h1>{t('options_title')}</h1>
        </div>
        <nav class="options-links">
          <LibraryLink address={props.libraryAddress} />
          <a class="library-link" href="welcome.html" target="_blank" rel="noopener">
            {t('setup_guide')}
          </a>
        </nav>
      </header>
      {props.hasNewDisclosures && <UpdateNotice />}
      {props.lacksLinkedIn && <AccessNotice onAllow={actions.allowLinkedIn} />}
      {props.areDamaged && (
        <Notice role="alert" title={t('settings_damaged_title')}>
          <p>{t('settings_damaged')}</p>
        </Notice>
      )}
      <KeySettings {...props} outcome={outcome && isAboutActivity(outcome) ? undefined : outcome} />
      <FetchingSettings
        fetchOnOpen={props.fetchOnOpen}
        onFetchOnOpen={actions.setFetchOnOpen}
        fetchBeside={props.fetchBeside === true}
        onFetchBeside={actions.setFetchBeside}
      />
      {(usage || limits) && (
        <LimitSettings usage={usage} limits={limits} onLimits={actions.setLimits} />
      )}
      <QueueSettings
        workingHours={props.workingHours}
        warmUp={props.warmUp}
        onWorkingHours={actions.setWorkingHours}
        onWarmUp={actions.setWarmUp}
      />
      <NewsSettings
        notifyOfNews={props.notifyOfNews === true}
        isRefused={props.areNotificationsRefused === true}
        onNotifyOfNews={actions.setNotifyOfNews}
      />
      <LanguageSettings language={props.language} onLanguage={actions.setLanguage} />
      {props.shortcuts && (
        <ShortcutSettings {...props.shortcuts} onChange={actions.openShortcutSettings} />
      )}
      {props.data && <DataSettings {...props.data} onDeleteEverything={actions.deleteEverything} />}
      {props.backup && (
        <BackupSettings {...props.backup} onPlan={actions.setBackup} onSave={actions.backUp} />
      )}
      {props.destinations}
      {props.team}
      <section class="card">
        <h2>{t('privacy_heading')}</h2>
        <p>{t('privacy_text')}</p>
      </section>
      {activity && (
        <ActivityLog activity={activity} outcome={outcome} onCopy={actions.copyActivity} />
      )}
    </main>
  );
}
