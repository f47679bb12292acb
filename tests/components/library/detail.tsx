import type { ComponentProps } from 'preact';
import { vi } from 'vitest';
import { ProfileDetail } from '../../../components/library/profile-detail.tsx';
import type { Annotation } from '../../../utils/profile/annotation.ts';
import { NOW, saved } from '../people.ts';
import { show } from '../render.tsx';
import { noLists, noWatches } from './library.tsx';

type Props = ComponentProps<typeof ProfileDetail>;

const annotation: Annotation = {
  starred: false,
  tags: ['mathematics', 'To call'],
  note: 'Met at tea.',
};

/** Renders the detail pane for Ada by default. Its callbacks are spies. */
export function showDetail(props: Partial<Props> = {}) {
  const actions = {
    ...{ star: vi.fn(), remove: vi.fn(), exportProfile: vi.fn(), sendTo: vi.fn() },
    ...{ setNote: vi.fn(), addTag: vi.fn(), removeTag: vi.fn(), setData: vi.fn(), copy: vi.fn() },
  };
  const onFetch = vi.fn();
  const view = (changes: Partial<Props>) => (
    <ProfileDetail
      now={NOW}
      saved={saved()}
      annotation={annotation}
      unsaved={false}
      sharesNotes={false}
      suggestions={{ tags: ['candidate', 'investor', 'Mathematics', 'to call'] }}
      lists={noLists}
      watches={noWatches}
      menuKeys={{ asked: undefined, ask() {}, onOpened() {} }}
      onFetch={onFetch}
      refreshing={{ onRefresh: onFetch, isRefreshing: false }}
      actions={actions}
      {...props}
      {...changes}
    >
      <p>Content below the note</p>
    </ProfileDetail>
  );
  const page = show(view({}));
  const tagField = () => page.getByRole('textbox', { name: 'Add tag' }) as HTMLInputElement;
  const change = (changes: Partial<Props>) => page.reshow(view(changes));
  return { ...page, actions, onFetch, annotation, tagField, change };
}
