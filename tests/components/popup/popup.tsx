import { vi } from 'vitest';
import { HistoryPanel } from '../../../components/card/history-panel.tsx';
import { PersonTools } from '../../../components/card/person-tools.tsx';
import type { ShownProfile } from '../../../components/card/shown-profile.ts';
import type { Refreshing } from '../../../components/fetching/refresh-button.tsx';
import { StageNotice } from '../../../components/fetching/stage-notice.tsx';
import { PopupView, type PopupViewProps } from '../../../components/popup/popup-view.tsx';
import { ProfileSections } from '../../../components/profile/profile-sections.tsx';
import type { SavedProfile } from '../../../utils/profile/profile.ts';
import type { Task } from '../../../utils/task/task.ts';
import { adaSlug, NOW } from '../people.ts';
import { show } from '../render.tsx';

/** Ada's profile in the current tab, with the given state. */
export const profileState = (task?: Task, saved?: SavedProfile): ShownProfile => ({
  slug: saved?.slug ?? adaSlug,
  isOnScreen: true,
  ...(task ? { task } : {}),
  ...(saved ? { saved } : {}),
});

/** Renders a popup with a key and nothing else by default. Its callbacks are spies. */
export function showPopup(props: Partial<PopupViewProps> = {}) {
  const actions = {
    command: vi.fn(),
    openOptions: vi.fn(),
    unlock: vi.fn(),
    show: vi.fn(),
    backToPage: vi.fn(),
  };
  const toolActions = {
    ...{ star: vi.fn(), addTag: vi.fn(), removeTag: vi.fn(), setNote: vi.fn() },
    ...{ copy: vi.fn(), openInLibrary: vi.fn(), readTags: vi.fn() },
  };
  const setMembers = vi.fn();
  const tools = (refreshing: Refreshing) => (
    <PersonTools
      slug={adaSlug}
      annotation={{ starred: true, tags: ['mathematics'], note: '' }}
      unsaved={false}
      sharesNotes={false}
      tags={['candidate']}
      lists={{
        lists: [{ id: 'q3', name: 'Q3', position: 1, count: 2 }],
        members: new Map(),
        setMembers,
        createWith: vi.fn(),
      }}
      refreshing={refreshing}
      actions={toolActions}
    />
  );
  const onTab = vi.fn();
  const view = (changes: Partial<PopupViewProps>) => (
    <PopupView
      now={NOW}
      tab="profile"
      onTab={onTab}
      Sections={ProfileSections}
      StageNotice={StageNotice}
      HistoryPanel={HistoryPanel}
      tools={tools}
      history={[]}
      activeTasks={[]}
      activeNames={new Map()}
      hasKey={true}
      actions={actions}
      {...props}
      {...changes}
    />
  );
  const shown = show(view({}));
  return {
    ...shown,
    actions,
    toolActions,
    setMembers,
    onTab,
    change: (changes: Partial<PopupViewProps>) => shown.reshow(view(changes)),
    names: (role: string) =>
      shown
        .queryAllByRole(role)
        .map((element) => element.getAttribute('aria-label') ?? element.textContent),
  };
}
