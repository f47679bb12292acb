import { Eye } from 'lucide-preact';
import type { ComponentProps } from 'preact';
import { HistoryPanel } from '../../../components/card/history-panel.tsx';
import { PersonTools } from '../../../components/card/person-tools.tsx';
import { FaultNotice } from '../../../components/fetching/fault-notice.tsx';
import { StageNotice } from '../../../components/fetching/stage-notice.tsx';
import { OnScreenStrip } from '../../../components/panel/on-screen-strip.tsx';
import { PanelPerson } from '../../../components/panel/panel-person.tsx';
import { PanelView, type PanelViewProps } from '../../../components/panel/panel-view.tsx';
import { PersonBar, type PersonBarProps } from '../../../components/panel/person-bar.tsx';
import { ProfileSections } from '../../../components/profile/profile-sections.tsx';
import { ToolButton } from '../../../components/ui/tool-button.tsx';
import type { Profile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { Task } from '../../../utils/task/task.ts';
import { adaSlug, NOW, saved } from '../../components/people.ts';
import { failed, failure, waiting } from '../../components/tasks.ts';
import { arabic, everyone, full, hostile, long, usage } from '../samples.ts';
import { after, groupsOf, noop, rtl, wrongPassphrase } from '../story.ts';
import { sharing } from './destinations.tsx';
import { lists } from './library-props.ts';

const panel = groupsOf('panel');

const actions = { command: noop, openOptions: noop, unlock: wrongPassphrase, show: noop };

const bar = (props: Partial<PersonBarProps> = {}): PersonBarProps => ({
  place: {
    lists: [
      ['history', 'History'],
      ['berlin', 'Berlin, backend'],
    ],
    current: 'berlin',
    position: 3,
    length: 42,
  },
  onList: noop,
  onPrevious: noop,
  onNext: noop,
  isPinned: false,
  onPin: noop,
  ...props,
});
const longPlace = {
  lists: [['long', 'Everyone whom we have ever wanted to call about the new laboratory']] as const,
  current: 'long',
  position: 99_999,
  length: 100_000,
};

const tools: NonNullable<ComponentProps<typeof PanelPerson>['tools']> = (refreshing) => (
  <PersonTools
    slug={adaSlug}
    annotation={{ starred: true, tags: ['To call', 'robotics'], note: '' }}
    unsaved={false}
    sharesNotes
    tags={[]}
    lists={lists}
    refreshing={refreshing}
    furtherTools={<ToolButton icon={Eye} name="Watch" isCompact onClick={noop} />}
    sharing={sharing}
    actions={{
      ...{ star: noop, addTag: noop, removeTag: noop, setNote: noop },
      ...{ copy: noop, openInLibrary: noop, readTags: noop, sendTo: noop },
    }}
  />
);

const person = (profile?: Profile, task?: Task, hasKey = true) => (
  <PanelPerson
    now={NOW}
    Sections={ProfileSections}
    StageNotice={StageNotice}
    tools={tools}
    hasKey={hasKey}
    profileState={{
      slug: profile?.slug ?? ('tomas-okafor' as Slug),
      isOnScreen: true,
      ...(profile && { saved: saved(profile) }),
      ...(task && { task }),
    }}
    actions={actions}
  />
);

const history = (
  <HistoryPanel
    now={NOW}
    onSearch={noop}
    history={everyone}
    activeTasks={[]}
    activeNames={new Map()}
    actions={actions}
  />
);

const view = (props: Partial<PanelViewProps> = {}) => (
  <PanelView
    tab="profile"
    onTab={noop}
    loading={false}
    panels={[{ key: 'person', content: person(full) }]}
    bar={bar()}
    onScreenName={undefined}
    onShowOnScreen={noop}
    usage={usage(12, 3)}
    onOpenOptions={noop}
    {...props}
  />
);
const of = (profile?: Profile, task?: Task, hasKey?: boolean) => [
  { key: 'person', content: person(profile, task, hasKey) },
];

const scrollDown = (root: HTMLElement) => {
  const scrolled = root.querySelector('.frame-panel');
  if (scrolled) scrolled.scrollTop = 300;
};

const states = {
  fetched: view(),
  scrolled: after(scrollDown, view()),
  'not saved': view({
    panels: of(),
    bar: bar({ place: { ...bar().place, position: undefined }, onPrevious: undefined }),
  }),
  refreshing: view({ panels: of(full, waiting()) }),
  failed: view({ panels: of(full, failed('no-browser')) }),
  'without a key': view({ panels: of(undefined, undefined, false), onOpenOptions: undefined }),
  pinned: view({ bar: bar({ isPinned: true }), onScreenName: 'Tomás Okafor' }),
  history: view({ tab: 'history', panels: [{ key: 'history', content: history }] }),
  loading: view({ loading: true }),
  'unreadable storage': view({ notices: <FaultNotice failure={failure('storage-fault')} /> }),
  long: view({ panels: of(long), bar: bar({ place: longPlace }), onScreenName: 'a'.repeat(200) }),
  hostile: view({ panels: of(hostile) }),
  'right to left': rtl(
    view({ panels: of(arabic), onScreenName: 'أحمد زويل', bar: bar({ isPinned: true }) }),
  ),
};

export const groups = [
  panel('PersonBar', {
    'in the middle': <PersonBar {...bar()} />,
    'at the end': <PersonBar {...bar({ onNext: undefined })} />,
    pinned: <PersonBar {...bar({ isPinned: true })} />,
    'nobody shown': <PersonBar {...bar({ onPin: undefined, onPrevious: undefined })} />,
    long: <PersonBar {...bar({ place: longPlace })} />,
    'right to left': rtl(<PersonBar {...bar()} />),
  }),
  panel('OnScreenStrip', {
    someone: <OnScreenStrip name="Tomás Okafor" onShow={noop} />,
    nobody: <OnScreenStrip name={undefined} onShow={noop} />,
    'right to left': rtl(<OnScreenStrip name="أحمد زويل" onShow={noop} />),
  }),
  panel('PanelPerson', { saved: person(full), 'right to left': rtl(person(arabic)) }),
  panel('PanelView', states, { height: 700 }),
];
