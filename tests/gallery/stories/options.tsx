import type { ComponentProps } from 'preact';
import { ActivityLog } from '../../../components/options/activity-log.tsx';
import { BackupSettings } from '../../../components/options/backup-settings.tsx';
import { CheckedSetting } from '../../../components/options/checked-setting.tsx';
import { DataSettings } from '../../../components/options/data-settings.tsx';
import { DeleteEverythingDialog } from '../../../components/options/delete-everything-dialog.tsx';
import { FetchingSettings } from '../../../components/options/fetching-settings.tsx';
import { KeySettings } from '../../../components/options/key-settings.tsx';
import { LanguageSettings } from '../../../components/options/language-settings.tsx';
import { LimitField } from '../../../components/options/limit-field.tsx';
import { LimitSettings } from '../../../components/options/limit-settings.tsx';
import { LockSettings } from '../../../components/options/lock-settings.tsx';
import { NewsSettings } from '../../../components/options/news-settings.tsx';
import type { Outcome } from '../../../components/options/options-outcome.ts';
import { OptionsView, type OptionsViewProps } from '../../../components/options/options-view.tsx';
import { OutcomeNotice } from '../../../components/options/outcome-notice.tsx';
import { QueueSettings } from '../../../components/options/queue-settings.tsx';
import {
  type BrowserShortcuts,
  ShortcutSettings,
} from '../../../components/options/shortcut-settings.tsx';
import {
  type TeamFacts,
  type TeamOutcome,
  TeamSettings,
} from '../../../components/options/team/team-settings.tsx';
import { KeyField } from '../../../components/ui/key-field.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultWorkingHours } from '../../../utils/queue/working-hours.ts';
import { limits } from '../../components/fetching/limits.ts';
import { everyKind } from '../../components/options/activities.ts';
import { NOW } from '../../components/people.ts';
import { failure } from '../../components/tasks.ts';
import { usage } from '../samples.ts';
import { after, click, groupsOf, noop, rtl, steps, type, wrongPassphrase } from '../story.ts';
import { destinationGroups } from './destinations.tsx';

const options = groupsOf('options');

const actions = {
  saveKey: noop,
  checkKey: noop,
  forgetKey: noop,
  setLock: wrongPassphrase,
  removeLock: wrongPassphrase,
  unlock: wrongPassphrase,
  lockNow: noop,
  setLockAfter: noop,
  setFetchOnOpen: noop,
  setFetchBeside: noop,
  setNotifyOfNews: noop,
  setLimits: noop,
  setWorkingHours: noop,
  setWarmUp: noop,
  setLanguage: noop,
  setBackup: noop,
  backUp: noop,
  copyActivity: noop,
  deleteEverything: noop,
  allowLinkedIn: noop,
  openShortcutSettings: noop,
};
const joinTeam = click('.actions button');
const team = (facts?: Partial<TeamFacts>, outcome?: TeamOutcome, busy = false) => (
  <div class="options">
    <TeamSettings
      team={
        facts && {
          url: 'https://couch.example.com/people',
          name: 'kim',
          freshDays: 30,
          sharesNotes: false,
          syncedAt: NOW - 3 * 60_000,
          unsynced: 0,
          skipped: 0,
          ...facts,
        }
      }
      now={NOW}
      busy={busy}
      outcome={outcome}
      actions={{
        test: noop,
        createDatabase: noop,
        join: async () => true,
        setFreshDays: noop,
        setSharesNotes: noop,
        sync: noop,
        leave: noop,
      }}
    />
  </div>
);
const dialog = { count: 1204, onDelete: noop, onClose: noop };
const savedKey = { lastFour: '7f3a' };
const longSlug = [{ at: NOW, kind: 'accepted', slug: 'a'.repeat(100) as Slug }] as const;

const shortcuts: BrowserShortcuts = {
  all: [
    { action: 'open', keys: 'Alt+Shift+C' },
    { action: 'fetch', keys: 'Alt+Shift+F' },
    { action: 'panel', keys: '' },
  ],
  isApple: false,
};

const view = (props: Partial<OptionsViewProps> = {}) => (
  <OptionsView
    fetchOnOpen
    busy={false}
    usage={usage(12, 3)}
    limits={limits}
    activity={[]}
    backup={{ now: NOW, last }}
    shortcuts={shortcuts}
    actions={actions}
    {...props}
  />
);

const fetching = (isOn: boolean) => (
  <FetchingSettings
    fetchOnOpen={isOn}
    onFetchOnOpen={noop}
    fetchBeside={isOn}
    onFetchBeside={noop}
  />
);

const outcomes: Readonly<Record<string, Outcome>> = {
  saved: { kind: 'saved', lastFour: '7f3a' },
  forgotten: { kind: 'forgotten' },
  accepted: { kind: 'accepted' },
  'accepted without a browser': { kind: 'accepted-no-browser' },
  blank: { kind: 'refused', problem: 'blank' },
  'a web address': { kind: 'refused', problem: 'url' },
  'with spaces': { kind: 'refused', problem: 'spaces' },
  'too long': { kind: 'refused', problem: 'too-long' },
  'odd characters': { kind: 'refused', problem: 'characters' },
  rejected: { kind: 'failed', failure: failure('key-rejected') },
};

const key = (props: Partial<ComponentProps<typeof KeySettings>> = {}) => (
  <KeySettings busy={false} actions={actions} {...props} />
);

const field = (text: string, isRefused = false) => (
  <KeyField text={text} onText={noop} isRefused={isRefused} describedBy="problem" />
);

const limit = <LimitField label="Profiles an hour" saved={20} max={50} onSave={noop} />;

const queue = (props: Partial<ComponentProps<typeof QueueSettings>> = {}) => (
  <QueueSettings onWorkingHours={noop} onWarmUp={noop} {...props} />
);

const last = {
  at: NOW - 3 * 24 * 60 * 60 * 1000,
  count: 1204,
  fileName: 'calling-card-backup-2026-11-20 (1).json',
};

const backup = (props: Partial<ComponentProps<typeof BackupSettings>> = {}) => (
  <BackupSettings now={NOW} onPlan={noop} onSave={noop} {...props} />
);

const page = { width: 760, height: 1200 };

export const groups = [
  options(
    'OptionsView',
    {
      'no key': view(),
      'with a key': view({ savedKey, activity: everyKind }),
      'limits used up': view({ savedKey, usage: usage(50, 20) }),
      'damaged settings': view({ savedKey, areDamaged: true, fetchOnOpen: false }),
      refused: view({ outcome: { kind: 'refused', problem: 'spaces' } }),
      'OutX out of reach': view({
        outcome: { kind: 'failed', failure: failure('unreachable') },
        busy: true,
      }),
      'right to left': rtl(view({ savedKey, activity: everyKind })),
    },
    page,
  ),
  options('OptionsView narrow', { 'with a key': view({ savedKey }) }, { width: 360, height: 1300 }),
  options('KeySettings', {
    locked: <KeySettings savedKey={savedKey} lock="locked" busy={false} actions={actions} />,
    'no key': key(),
    saved: key({ savedKey }),
    busy: key({ savedKey, busy: true }),
    refused: key({ outcome: { kind: 'refused', problem: 'spaces' } }),
    rejected: key({ savedKey, outcome: { kind: 'failed', failure: failure('key-rejected') } }),
    'right to left': rtl(key({ savedKey })),
  }),
  options('KeyField', {
    empty: field(''),
    hidden: field('outx_secret'),
    shown: after(click('button'), field('outx_secret')),
    long: after(click('button'), field('outx_'.repeat(40))),
    refused: field('outx_one two', true),
    'right to left': rtl(field('outx_secret')),
  }),
  options('FetchingSettings', {
    on: fetching(true),
    off: fetching(false),
    'right to left': rtl(fetching(true)),
  }),
  options('CheckedSetting', {
    on: <CheckedSetting name="Do it" text="What it does." isOn onChange={noop} />,
    'right to left': rtl(<CheckedSetting name="Do it" text="What it does." isOn onChange={noop} />),
  }),
  options('NewsSettings', {
    off: <NewsSettings notifyOfNews={false} isRefused={false} onNotifyOfNews={noop} />,
    on: <NewsSettings notifyOfNews isRefused={false} onNotifyOfNews={noop} />,
    refused: <NewsSettings notifyOfNews={false} isRefused onNotifyOfNews={noop} />,
    'right to left': rtl(<NewsSettings notifyOfNews isRefused={false} onNotifyOfNews={noop} />),
  }),
  options('LockSettings', {
    none: <LockSettings state="none" lockAfter={undefined} actions={actions} />,
    set: after(
      steps(click('button'), type('input', 'short'), click('[type=submit]')),
      <LockSettings state="none" lockAfter={undefined} actions={actions} />,
    ),
    open: <LockSettings state="open" lockAfter={60} actions={actions} />,
    change: after(
      click('.actions button:nth-of-type(2)'),
      <LockSettings state="open" lockAfter={undefined} actions={actions} />,
    ),
    remove: after(
      click('.actions button:nth-of-type(3)'),
      <LockSettings state="open" lockAfter={15} actions={actions} />,
    ),
    locked: <LockSettings state="locked" lockAfter={60} actions={actions} />,
    'right to left': rtl(<LockSettings state="open" lockAfter={480} actions={actions} />),
  }),
  options('LanguageSettings', {
    "the browser's": <LanguageSettings language={undefined} onLanguage={noop} />,
    chosen: <LanguageSettings language="ja" onLanguage={noop} />,
    'right to left': rtl(<LanguageSettings language="ar" onLanguage={noop} />),
  }),
  options('ShortcutSettings', {
    shown: <ShortcutSettings {...shortcuts} onChange={noop} />,
    'on a Mac': <ShortcutSettings {...shortcuts} isApple onChange={noop} />,
    'right to left': rtl(<ShortcutSettings {...shortcuts} onChange={noop} />),
  }),
  options('LimitSettings', {
    some: <LimitSettings usage={usage(12, 3)} limits={limits} onLimits={noop} />,
    full: <LimitSettings usage={usage(50, 20)} limits={limits} onLimits={noop} />,
    'right to left': rtl(<LimitSettings usage={usage(12, 3)} limits={limits} onLimits={noop} />),
  }),
  options('QueueSettings', {
    off: queue(),
    'working hours': queue({ workingHours: defaultWorkingHours }),
    'no day': after(
      steps(...[1, 2, 3, 4, 5].map((n) => click(`fieldset label:nth-of-type(${n}) input`))),
      queue({ workingHours: defaultWorkingHours }),
    ),
    'times refused': after(
      type('input[type="time"]', '19:00'),
      queue({ workingHours: defaultWorkingHours }),
    ),
    'warming up': queue({ warmUp: { week: 2, perDay: 20 } }),
    'right to left': rtl(queue({ workingHours: defaultWorkingHours })),
  }),
  options('LimitField', { saved: limit, refused: after(type('input', '51'), limit) }),
  options('ActivityLog', {
    empty: <ActivityLog activity={[]} />,
    one: <ActivityLog activity={everyKind.slice(0, 1)} onCopy={noop} />,
    folded: <ActivityLog activity={everyKind} onCopy={noop} />,
    unfolded: after(click('.activity-toggle'), <ActivityLog activity={everyKind} onCopy={noop} />),
    long: <ActivityLog activity={longSlug} onCopy={noop} />,
    copied: <ActivityLog activity={everyKind} onCopy={noop} outcome={{ kind: 'copied' }} />,
    'not copied': (
      <ActivityLog activity={everyKind} onCopy={noop} outcome={{ kind: 'not-copied' }} />
    ),
    'right to left': rtl(<ActivityLog activity={everyKind} onCopy={noop} />),
  }),
  options('OutcomeNotice', {
    ...Object.fromEntries(
      Object.entries(outcomes).map(([name, outcome]) => [
        name,
        <OutcomeNotice key={name} id="outcome" outcome={outcome} />,
      ]),
    ),
    'right to left': rtl(<OutcomeNotice id="outcome" outcome={{ kind: 'accepted' }} />),
  }),
  options('DataSettings', {
    full: <DataSettings count={1234} usedBytes={3_400_000} onDeleteEverything={noop} />,
    'unknown size': <DataSettings count={1} onDeleteEverything={noop} />,
    'right to left': rtl(<DataSettings count={1234} usedBytes={340} onDeleteEverything={noop} />),
  }),
  options('BackupSettings', {
    off: backup(),
    reminder: backup({ plan: { kind: 'reminder', everyDays: 30 }, last }),
    file: backup({ plan: { kind: 'file', everyDays: 7 }, last }),
    refused: backup({ isRefused: true }),
    failed: backup({
      plan: { kind: 'file', everyDays: 1 },
      last,
      failure: failure('backup-interrupted'),
    }),
    saving: backup({ plan: { kind: 'file', everyDays: 7 }, isRunning: true }),
    'right to left': rtl(backup({ plan: { kind: 'file', everyDays: 7 }, last })),
  }),
  ...destinationGroups,
  options(
    'TeamSettings',
    {
      none: team(),
      joining: after(joinTeam, team()),
      refused: after(
        steps(joinTeam, type('input', 'http://couch.example.com/people'), click('[type=submit]')),
        team(),
      ),
      'no database': after(
        joinTeam,
        team(undefined, { kind: 'failed', failure: failure('team-database-missing') }),
      ),
      works: after(joinTeam, team(undefined, { kind: 'works' })),
      'first sync': team({ syncedAt: undefined, unsynced: 1204 }),
      member: team({ sharesNotes: true, freshDays: 14 }),
      failing: team({ unsynced: 3, skipped: 1, failure: failure('team-unreachable') }),
      'signing in again': after(click('.actions button:nth-child(2)'), team({})),
      left: team(undefined, { kind: 'left' }),
      long: team({
        url: `https://couch.example.com/${'people_'.repeat(20)}`,
        name: 'k'.repeat(80),
      }),
      'right to left': rtl(team({ unsynced: 3 })),
    },
    { width: 760 },
  ),
  options(
    'DeleteEverythingDialog',
    {
      asking: <DeleteEverythingDialog {...dialog} state="asking" />,
      confirmed: after(
        type('input', 'delete'),
        <DeleteEverythingDialog {...dialog} state="asking" />,
      ),
      deleting: <DeleteEverythingDialog {...dialog} state="deleting" />,
      failed: <DeleteEverythingDialog {...dialog} state="failed" />,
      'one profile': <DeleteEverythingDialog {...dialog} count={1} state="asking" />,
      'right to left': rtl(<DeleteEverythingDialog {...dialog} state="asking" />),
    },
    { width: 700, height: 640 },
  ),
];
