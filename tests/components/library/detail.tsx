import type { ComponentProps } from 'preact';
import { vi } from 'vitest';
import { ProfileDetail } from '../../../components/library/profile-detail.tsx';
import type { Annotation } from '../../../utils/profile/annotation.ts';
import { NOW, saved } from '../people.ts';
import { show } from '../render.tsx';

type Props = ComponentProps<typeof ProfileDetail>;

const annotation: Annotation = {
  starred: false,
  tags: ['mathematics', 'To call'],
  note: 'Met at tea.',
};

/** Ada's detail pane, unless told otherwise; its callbacks are spies. */
export function showDetail(props: Partial<Props> = {}) {
  const actions = { setNote: vi.fn(), addTag: vi.fn(), removeTag: vi.fn(), copy: vi.fn() };
  const onRefresh = vi.fn();
  const view = (more: Partial<Props>) => (
    <ProfileDetail
      now={NOW}
      saved={saved()}
      annotation={annotation}
      unsaved={false}
      suggestions={{ tags: ['candidate', 'investor', 'Mathematics', 'to call'] }}
      onRefresh={onRefresh}
      actions={actions}
      {...props}
      {...more}
    >
      <p>What changed, told elsewhere</p>
    </ProfileDetail>
  );
  const page = show(view({}));
  const tagField = () => page.getByRole('textbox', { name: 'Add tag' }) as HTMLInputElement;
  const change = (more: Partial<Props>) => page.reshow(view(more));
  return { ...page, actions, onRefresh, annotation, tagField, change };
}
