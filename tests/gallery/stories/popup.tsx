import type { ComponentProps } from 'preact';
import { CardTabs } from '../../../components/card/card-tabs.tsx';
import { FoundStatus } from '../../../components/card/found-status.tsx';
import { HistoryEntry } from '../../../components/card/history-entry.tsx';
import { HistoryPanel } from '../../../components/card/history-panel.tsx';
import { NoProfile } from '../../../components/card/no-profile.tsx';
import { PersonTools } from '../../../components/card/person-tools.tsx';
import { ProfilePanel } from '../../../components/card/profile-panel.tsx';
import type { ShownProfile } from '../../../components/card/shown-profile.ts';
import { FaultNotice } from '../../../components/fetching/fault-notice.tsx';
import type { Refreshing } from '../../../components/fetching/refresh-button.tsx';
import { StageNotice } from '../../../components/fetching/stage-notice.tsx';
import { PopupView, type PopupViewProps } from '../../../components/popup/popup-view.tsx';
import { ProfileSections } from '../../../components/profile/profile-sections.tsx';
import { WhatChanged } from '../../../components/profile/what-changed.tsx';
import { QueueLine } from '../../../components/queue/queue-line.tsx';
import type { Profile } from '../../../utils/profile/profile.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Task } from '../../../utils/task/task.ts';
import { adaSlug, HOUR, history, NOW, saved } from '../../components/people.ts';
import {
  cancelled,
  creating,
  failed,
  failure,
  queued,
  unknown,
  waiting,
} from '../../components/tasks.ts';
import {
  arabic,
  crowd,
  everyone,
  full,
  hostile,
  listedSummary,
  long,
  restricted,
  summaryOf,
  usage,
} from '../samples.ts';
import { after, click, groupsOf, noop, rtl, wrongPassphrase } from '../story.ts';
import { sharing } from './destinations.tsx';
import { lists } from './library-props.ts';

const popup = groupsOf('popup');

const actions = {
  command: noop,
  openOptions: noop,
  unlock: wrongPassphrase,
  show: noop,
  backToPage: noop,
};

const unfetched = (task?: Task): ShownProfile => ({
  slug: adaSlug,
  isOnScreen: true,
  ...(task && { task }),
});
const fetched = (profile: Profile, task?: Task): ShownProfile => ({
  slug: profile.slug,
  isOnScreen: true,
  saved: saved(profile),
  ...(task && { task }),
});

const toolActions = {
  ...{ star: noop, addTag: noop, removeTag: noop, setNote: noop },
  ...{ copy: noop, openInLibrary: noop, readTags: noop },
};
const tools = (refreshing: Refreshing) => (
  <PersonTools
    slug={adaSlug}
    annotation={{ starred: true, tags: ['To call', 'robotics'], note: 'Met in Oslo.' }}
    unsaved={false}
    sharesNotes={false}
    tags={[]}
    lists={lists}
    refreshing={refreshing}
    actions={toolActions}
  />
);
const shared = (
  <PersonTools
    slug={adaSlug}
    annotation={{ starred: false, tags: [], note: '' }}
    unsaved={false}
    sharesNotes
    tags={[]}
    lists={lists}
    refreshing={{ onRefresh: noop, isRefreshing: false }}
    sharing={sharing}
    actions={{ ...toolActions, sendTo: noop }}
  />
);

const view = (props: Partial<PopupViewProps> = {}) => (
  <PopupView
    now={NOW}
    tab="profile"
    onTab={noop}
    Sections={ProfileSections}
    StageNotice={StageNotice}
    HistoryPanel={HistoryPanel}
    history={[]}
    activeTasks={[]}
    activeNames={new Map()}
    hasKey
    tools={tools}
    usage={usage(12, 3)}
    onSearch={noop}
    actions={actions}
    {...props}
  />
);
const historyView = (props: Partial<PopupViewProps> = {}) => view({ tab: 'history', ...props });

const panel = (profileState?: ShownProfile, hasKey = true) => (
  <div class="frame-panel" style={{ padding: 0 }}>
    <ProfilePanel
      now={NOW}
      Sections={ProfileSections}
      StageNotice={StageNotice}
      profileState={profileState}
      hasKey={hasKey}
      actions={actions}
    />
  </div>
);

const historyPanel = (props: Partial<ComponentProps<typeof HistoryPanel>> = {}) => (
  <div class="frame-panel" style={{ padding: 0 }}>
    <HistoryPanel
      now={NOW}
      history={everyone}
      activeTasks={[]}
      activeNames={new Map()}
      actions={actions}
      onSearch={noop}
      {...props}
    />
  </div>
);

const entry = (summary: ProfileSummary) => (
  <ul class="people">
    <HistoryEntry summary={summary} now={NOW} onShow={noop} />
  </ul>
);

const whatChanged = (
  <WhatChanged
    changes={[{ kind: 'moved', from: 'Malmö', to: 'Stockholm' }]}
    since={NOW - 400 * HOUR}
    now={NOW}
  />
);

const two = everyone.slice(0, 2);
const keyRejected = queued({ hold: { failure: failure('key-rejected') } });

export const groups = [
  popup(
    'PopupView',
    {
      loading: view({ loading: true }),
      'no key': view({ hasKey: false }),
      'no profile on screen': view(),
      'a queue': view({
        usage: usage(12, 3),
        queueLine: (
          <QueueLine now={NOW} left={312} standing={{ kind: 'running', startsAt: NOW + HOUR }} />
        ),
      }),
      unfetched: view({ profileState: unfetched() }),
      fetching: view({ profileState: unfetched(creating) }),
      'still waiting': view({ profileState: unfetched(waiting({ state: 'long-waiting' })) }),
      'held for a key': view({ profileState: unfetched(keyRejected) }),
      failed: view({ profileState: unfetched(failed('service-fault')) }),
      cancelled: view({ profileState: unfetched(cancelled()) }),
      'lost answer': view({ profileState: unfetched(unknown()) }),
      fetched: view({ profileState: fetched(full), whatChanged }),
      shared: view({ profileState: fetched(full), tools: () => shared }),
      refreshing: view({ profileState: fetched(full, waiting()) }),
      restricted: view({ profileState: fetched(restricted) }),
      'limits used up': view({ profileState: unfetched(queued()), usage: usage(50, 20) }),
      'storage failed': view({ notices: <FaultNotice failure={failure('storage-fault')} /> }),
      long: view({ profileState: fetched(long) }),
      hostile: view({ profileState: fetched(hostile) }),
      'right to left': rtl(view({ profileState: fetched(arabic) })),
      'history empty': historyView(),
      'history of one': historyView({ history: everyone.slice(0, 1) }),
      'history of many': historyView({ history: crowd(200) }),
      'history with fetches': historyView({ history, activeTasks: [waiting(), queued()] }),
      'history of more than is shown': historyView({ history: crowd(50), historyGoesOn: true }),
      'history waiting for a key': historyView({ activeTasks: [keyRejected] }),
      'history searched': historyView({
        ...{ history, search: 'robotics', found: two, foundCount: 12, historyCount: 1234 },
        onSearch: noop,
      }),
      'history right to left': rtl(historyView({ history: [summaryOf(arabic), ...everyone] })),
    },
    { width: 400, height: 600 },
  ),
  popup('PersonTools', {
    saved: tools({ onRefresh: noop, isRefreshing: false }),
    refreshing: tools({ isRefreshing: true }),
    shared,
    'list menu': after(click('.menu .tool'), tools({ onRefresh: noop, isRefreshing: false })),
    'right to left': rtl(tools({ onRefresh: noop, isRefreshing: false })),
  }),
  popup('CardTabs', {
    profile: <CardTabs selected="profile" onSelect={noop} />,
    history: <CardTabs selected="history" onSelect={noop} />,
    'right to left': rtl(<CardTabs selected="profile" onSelect={noop} />),
  }),
  popup('ProfilePanel', {
    'no profile': panel(),
    'no key': panel(unfetched(), false),
    unfetched: panel(unfetched()),
    fetching: panel(unfetched(waiting())),
    'opened from the history': panel({ ...fetched(restricted), isOnScreen: false }),
    'right to left': rtl(panel({ ...fetched(arabic), isOnScreen: false })),
  }),
  popup('HistoryPanel', {
    empty: historyPanel({ history: [] }),
    many: historyPanel(),
    searching: historyPanel({ search: 'robotics', searching: true }),
    found: historyPanel({ search: 'robotics', found: two, foundCount: 12, historyCount: 1234 }),
    'none found': historyPanel({ search: 'no such person', found: [], foundCount: 0 }),
    'waiting for a key': historyPanel({
      history,
      activeTasks: [keyRejected],
    }),
    'right to left': rtl(historyPanel({ history: [summaryOf(arabic), ...history] })),
  }),
  popup('HistoryEntry', {
    role: entry(summaryOf(full)),
    restricted: entry(summaryOf(restricted)),
    'not fetched': entry(listedSummary),
    long: entry(summaryOf(long)),
    hostile: entry(summaryOf(hostile)),
    'right to left': rtl(entry(summaryOf(arabic))),
  }),
  popup('FoundStatus', {
    searching: <FoundStatus searching />,
    none: <FoundStatus found={[]} />,
    one: <FoundStatus found={two} foundCount={1} historyCount={1234} />,
    many: <FoundStatus found={two} foundCount={1_200} historyCount={12_345} />,
  }),
  popup('NoProfile', { plain: <NoProfile />, 'right to left': rtl(<NoProfile />) }),
];
