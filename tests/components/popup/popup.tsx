import { vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../../components/popup/popup-view.tsx';
import type { Subject } from '../../../components/popup/subject.ts';
import type { FiledProfile } from '../../../utils/profile/profile.ts';
import type { Task } from '../../../utils/task/task.ts';
import { adaSlug, NOW } from '../people.ts';
import { show } from '../render.tsx';

/** Ada on screen, with as much of her as is given. */
export const subject = (task?: Task, filed?: FiledProfile): Subject => ({
  slug: filed?.slug ?? adaSlug,
  isOnScreen: true,
  ...(task ? { task } : {}),
  ...(filed ? { filed } : {}),
});

/** A popup with a key and nothing else, unless told otherwise; its callbacks are spies. */
export function showPopup(props: Partial<PopupViewProps> = {}) {
  const actions = {
    enrich: vi.fn(),
    refresh: vi.fn(),
    cancel: vi.fn(),
    tryAgain: vi.fn(),
    fetchAnyway: vi.fn(),
    openOptions: vi.fn(),
    show: vi.fn(),
    backToPage: vi.fn(),
  };
  const onTab = vi.fn();
  const view = (more: Partial<PopupViewProps>) => (
    <PopupView
      now={NOW}
      tab="profile"
      onTab={onTab}
      history={[]}
      underWay={[]}
      hasKey={true}
      actions={actions}
      {...props}
      {...more}
    />
  );
  const shown = show(view({}));
  return {
    ...shown,
    actions,
    onTab,
    change: (more: Partial<PopupViewProps>) => shown.reshow(view(more)),
    names: (role: string) =>
      shown
        .queryAllByRole(role)
        .map((found) => found.getAttribute('aria-label') ?? found.textContent),
  };
}
